package org.tandemportal.portal.browser;

/** How somebody looks at a page. */
record Look(String language, String theme, int width) {

    static final int WIDE = 1280;
    static final int NARROW = 360;

    Look narrow() {
        return new Look(language, theme, NARROW);
    }

    @Override
    public String toString() {
        return language + ", " + theme + ", " + width + " px";
    }
}
