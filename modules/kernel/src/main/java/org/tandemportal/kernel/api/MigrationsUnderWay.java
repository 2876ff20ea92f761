package org.tandemportal.kernel.api;

/**
 * Whether the launcher is still bringing the database to this version, which it does beside the portal's start. A property of
 * the system, since launcher and portal have this class each by a loader of its own.
 */
public final class MigrationsUnderWay {

    private static final String PROPERTY = "tandem.migrations.under-way";

    private MigrationsUnderWay() {}

    /** Said by the launcher before the portal starts. */
    public static void begin() {
        System.setProperty(PROPERTY, "true");
    }

    /** Said by the launcher when they have ended, however they did. */
    public static void end() {
        System.clearProperty(PROPERTY);
    }

    /** Whether tables may still be missing. */
    public static boolean now() {
        return Boolean.getBoolean(PROPERTY);
    }
}
