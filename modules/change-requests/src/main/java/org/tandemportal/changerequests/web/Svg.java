package org.tandemportal.changerequests.web;

import java.util.Locale;

/**
 * Writes a picture as SVG, for a page that shows it as it is: all texts and attributes are escaped here. Colours are left to
 * the style sheet, since pages may carry no styles of their own.
 */
final class Svg {

    private final StringBuilder text = new StringBuilder();

    /**
     * Begins a picture.
     *
     * @param id begins the ids of its parts; unlike any other of the page
     * @param title what it is called, for those who listen
     * @param description what it shows, for those who listen
     */
    Svg(String id, int width, int height, String title, String description) {
        text.append("<svg class=\"flow-picture\" role=\"group\" viewBox=\"0 0 ")
                .append(width)
                .append(' ')
                .append(height)
                .append("\" aria-labelledby=\"")
                .append(id)
                .append("-title\" aria-describedby=\"")
                .append(id)
                .append("-description\"><title id=\"")
                .append(id)
                .append("-title\">")
                .append(escaped(title))
                .append("</title><desc id=\"")
                .append(id)
                .append("-description\">")
                .append(escaped(description))
                .append("</desc>");
    }

    Svg line(String css, double fromX, double fromY, double toX, double toY) {
        text.append("<line class=\"").append(css).append("\" x1=\"").append(number(fromX));
        text.append("\" y1=\"").append(number(fromY)).append("\" x2=\"").append(number(toX));
        text.append("\" y2=\"").append(number(toY)).append("\"/>");
        return this;
    }

    Svg rectangle(String css, double x, double y, double width, double height, String told) {
        text.append("<rect class=\"").append(css).append("\" x=\"").append(number(x));
        text.append("\" y=\"").append(number(y)).append("\" width=\"").append(number(width));
        text.append("\" height=\"").append(number(height)).append("\">");
        text.append("<title>").append(escaped(told)).append("</title></rect>");
        return this;
    }

    /** A closed shape; its points are alternating x and y. */
    Svg area(String css, double[] points, String told) {
        text.append("<polygon class=\"").append(css).append("\" points=\"");
        for (int index = 0; index < points.length; index += 2) {
            text.append(index == 0 ? "" : " ")
                    .append(number(points[index]))
                    .append(',')
                    .append(number(points[index + 1]));
        }
        text.append("\"><title>").append(escaped(told)).append("</title></polygon>");
        return this;
    }

    /** Words; {@code anchor} is start, middle or end. Hidden from those who listen, who are given the table. */
    Svg words(String css, double x, double y, String anchor, String words) {
        text.append("<text aria-hidden=\"true\" class=\"")
                .append(css)
                .append("\" x=\"")
                .append(number(x));
        text.append("\" y=\"")
                .append(number(y))
                .append("\" text-anchor=\"")
                .append(anchor)
                .append("\">");
        text.append(escaped(words)).append("</text>");
        return this;
    }

    /** What a point looks like. */
    enum Shape {
        /** A round one. */
        CIRCLE,
        /** A square one. */
        SQUARE,
        /** One that stands on its corner. */
        DIAMOND
    }

    /**
     * A point that opens a record. It is left out when one goes on by the tab key, since the table beside the picture leads to
     * the same records.
     */
    Svg point(String css, Shape shape, double x, double y, String address, String told) {
        text.append("<a class=\"flow-point ")
                .append(css)
                .append("\" tabindex=\"-1\" href=\"")
                .append(escaped(address));
        text.append("\" aria-label=\"")
                .append(escaped(told))
                .append("\"><title>")
                .append(escaped(told))
                .append("</title>");
        switch (shape) {
            case CIRCLE ->
                text.append("<circle cx=\"")
                        .append(number(x))
                        .append("\" cy=\"")
                        .append(number(y))
                        .append("\" r=\"3.5\"/>");
            case SQUARE ->
                text.append("<rect x=\"")
                        .append(number(x - 3.2))
                        .append("\" y=\"")
                        .append(number(y - 3.2))
                        .append("\" width=\"6.4\" height=\"6.4\"/>");
            case DIAMOND ->
                text.append("<path d=\"M")
                        .append(number(x))
                        .append(' ')
                        .append(number(y - 5))
                        .append("l5 5-5 5-5-5z\"/>");
        }
        text.append("</a>");
        return this;
    }

    /** The whole picture. */
    String end() {
        return text.append("</svg>").toString();
    }

    static String number(double number) {
        double rounded = Math.round(number * 10) / 10.0;
        return rounded == Math.rint(rounded)
                ? Long.toString((long) rounded)
                : String.format(Locale.ROOT, "%.1f", rounded);
    }

    static String escaped(String words) {
        StringBuilder escaped = new StringBuilder(words.length());
        words.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.appendCodePoint(c);
            }
        });
        return escaped.toString();
    }
}
