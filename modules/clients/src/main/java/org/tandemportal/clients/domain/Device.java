package org.tandemportal.clients.domain;

import java.util.LinkedHashMap;
import java.util.Map;

/** What somebody signed in with, in a few words that they know it by, such as {@code Firefox, Linux}. */
public final class Device {

    private static final int MOST = 80;

    /** What gives a browser away, the more particular ones first: most of them claim to be others too. */
    private static final Map<String, String> BROWSERS = inOrder(
            "Edg/",
            "Edge",
            "OPR/",
            "Opera",
            "SamsungBrowser/",
            "Samsung Internet",
            "Firefox/",
            "Firefox",
            "HeadlessChrome/",
            "Chrome",
            "Chrome/",
            "Chrome",
            "Safari/",
            "Safari",
            "curl/",
            "curl");

    private static final Map<String, String> SYSTEMS = inOrder(
            "iPhone",
            "iPhone",
            "iPad",
            "iPad",
            "Android",
            "Android",
            "Windows",
            "Windows",
            "Mac OS X",
            "macOS",
            "CrOS",
            "ChromeOS",
            "Linux",
            "Linux");

    private Device() {}

    /**
     * Shortens what a browser says of itself.
     *
     * @param userAgent the header {@code User-Agent}; null if there was none
     * @return at most 80 characters; empty if nothing is known
     */
    public static String of(String userAgent) {
        if (userAgent == null) {
            return "";
        }
        String browser = first(BROWSERS, userAgent);
        String system = first(SYSTEMS, userAgent);
        if (browser.isEmpty()) {
            String text = userAgent.replaceAll("[^\\x20-\\x7E]+", " ").strip();
            return text.length() <= MOST ? text : text.substring(0, MOST);
        }
        return system.isEmpty() ? browser : browser + ", " + system;
    }

    private static String first(Map<String, String> names, String userAgent) {
        return names.entrySet().stream()
                .filter(name -> userAgent.contains(name.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    private static Map<String, String> inOrder(String... signsAndNames) {
        Map<String, String> names = new LinkedHashMap<>();
        for (int index = 0; index < signsAndNames.length; index += 2) {
            names.put(signsAndNames[index], signsAndNames[index + 1]);
        }
        return names;
    }
}
