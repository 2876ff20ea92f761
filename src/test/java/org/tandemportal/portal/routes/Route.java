package org.tandemportal.portal.routes;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tandemportal.portal.running.Visitor;

/**
 * How a page or resource is asked for.
 *
 * @param name as the running portal tells it: {@code PAGE /pattern}, {@code OPEN /pattern}, {@code VERB /api/v1/path}
 * @param kind what it shows
 * @param samples what the parts in braces are filled with, in their order
 * @param query behind the question mark; null for none
 * @param body sent with it, {@code $CODE} standing for the engagement's code; null for none
 * @param toOthers the status that people of another client get for it
 */
record Route(String name, Kind kind, List<Sample> samples, String query, String body, int toOthers) {

    private static final Pattern PART = Pattern.compile("\\{\\w+}");

    /** What it shows, and how many statements that may take, the one that tells who is asking included. */
    enum Kind {
        /** Many records. */
        LIST(4),
        /** One record with what hangs on it. */
        RECORD(8),
        /** A form for something new or changed. */
        FORM(8),
        /** Nothing of a client's. */
        PLAIN(1),
        /** For administrators only. */
        ADMINISTRATION(8),
        /** For a client's leads, and for administrators. */
        LEADERSHIP(8),
        /** It changes something. */
        CHANGE(0);

        private final int statements;

        Kind(int statements) {
            this.statements = statements;
        }

        int statements() {
            return statements;
        }
    }

    static Route page(String pattern, Kind kind, Sample... samples) {
        return new Route("PAGE " + pattern, kind, List.of(samples), null, null, 404);
    }

    static Route open(String pattern, Sample... samples) {
        return new Route("OPEN " + pattern, Kind.PLAIN, List.of(samples), null, null, 404);
    }

    static Route reads(String path, Kind kind, Sample... samples) {
        return new Route("GET /api/v1/" + path, kind, List.of(samples), null, null, 404);
    }

    static Route changes(String verb, String path, String body, Sample... samples) {
        return new Route(verb + " /api/v1/" + path, Kind.CHANGE, List.of(samples), null, body, 404);
    }

    /** For administrators only, whatever it is. */
    Route forAdministrators() {
        return new Route(name, Kind.ADMINISTRATION, samples, query, body, 403);
    }

    /** For a client's leads, whatever it is; others are refused before anything is looked up. */
    Route forLeads() {
        return new Route(name, Kind.LEADERSHIP, samples, query, body, 403);
    }

    /** It changes nothing but the caller's own account, so everybody may. */
    Route ofTheOwnAccount() {
        return toOthers(200);
    }

    /** Whether it changes nothing but the caller's own account. */
    boolean isOfTheOwnAccount() {
        return kind == Kind.CHANGE && toOthers == 200;
    }

    /** Whether somebody of a client who leads nothing may ask for it. */
    boolean isForAllOfAClient() {
        return kind != Kind.ADMINISTRATION && kind != Kind.LEADERSHIP;
    }

    Route asking(String query) {
        return new Route(name, kind, samples, query, body, toOthers);
    }

    /** For what names an engagement in its body or query: it is refused as unknown. */
    Route toOthers(int status) {
        return new Route(name, kind, samples, query, body, status);
    }

    boolean isPage() {
        return name.startsWith("PAGE ");
    }

    boolean isOpen() {
        return name.startsWith("OPEN ");
    }

    boolean isResource() {
        return !isPage() && !isOpen();
    }

    String verb() {
        return isResource() ? name.substring(0, name.indexOf(' ')) : "GET";
    }

    /** Whether a client's record stands in the address or in what is sent. */
    boolean namesARecord() {
        return !samples.isEmpty() || body != null && body.contains("$CODE") || query != null && query.contains("$CODE");
    }

    /** The address with an engagement's records filled in. */
    String address(String engagement) {
        return filled(values(engagement), engagement);
    }

    private String filled(List<String> values, String engagement) {
        Matcher parts = PART.matcher(name.substring(name.indexOf(' ') + 1));
        StringBuilder address = new StringBuilder();
        for (String value : values) {
            if (!parts.find()) {
                throw new IllegalStateException(name + " has more samples than parts");
            }
            parts.appendReplacement(address, Matcher.quoteReplacement(Visitor.encoded(value)));
        }
        if (parts.find()) {
            throw new IllegalStateException(name + " has more parts than samples");
        }
        parts.appendTail(address);
        return query == null ? address.toString() : address + "?" + query.replace("$CODE", engagement);
    }

    /** What is filled in. */
    List<String> values(String engagement) {
        List<String> values = new ArrayList<>();
        samples.forEach(sample -> values.add(sample.of(engagement)));
        return values;
    }

    /** The same address for records that nobody has. */
    String addressOfNobodys() {
        return filled(samples.stream().map(Sample::ofNobody).toList(), Sample.ENGAGEMENT.ofNobody());
    }

    /** What is sent. */
    String body(String engagement) {
        return body == null ? null : body.replace("$CODE", engagement);
    }

    @Override
    public String toString() {
        return name;
    }
}
