package org.tandemportal.statusreports.domain;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.tandemportal.kernel.api.ReportSection;
import org.tandemportal.kernel.api.Side;
import org.tandemportal.statusreports.api.StatusReportKey;

/**
 * A report's content as the JSON that an edition keeps. Written out by hand, because editions are read back for years: a
 * field that is renamed in Java must not be renamed here.
 */
final class Snapshot {

    private static final int FORM = 1;

    private Snapshot() {}

    static String write(ReportContent content) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("form", FORM)
                .add("engagement", content.key().engagement())
                .add("week", content.key().week().toString());
        add(json, "engagementName", content.engagementName());
        add(json, "client", content.client());
        json.add("zone", content.zone().getId());
        add(json, "start", content.start());
        add(json, "end", content.end());
        add(json, "collectedAt", content.collectedAt());
        add(json, "clientWords", content.clientWords());
        add(json, "providerWords", content.providerWords());
        json.add("sections", array(content.sections(), Snapshot::section));
        if (content.published() != null) {
            JsonObjectBuilder published = Json.createObjectBuilder();
            add(published, "at", content.published().at());
            add(published, "by", content.published().by());
            json.add("published", published);
        }
        return json.build().toString();
    }

    static String figures(ReportContent content) {
        JsonObjectBuilder json = Json.createObjectBuilder();
        content.figures().forEach(json::add);
        return json.build().toString();
    }

    static Map<String, Integer> figures(String text) {
        Map<String, Integer> figures = new LinkedHashMap<>();
        JsonObject json = parse(text);
        json.keySet().forEach(name -> figures.put(name, json.getInt(name)));
        return figures;
    }

    private static JsonObjectBuilder section(ReportSection section) {
        return Json.createObjectBuilder()
                .add("id", section.id())
                .add("bundle", section.bundle())
                .add("figures", array(section.figures(), figure -> Json.createObjectBuilder()
                        .add("id", figure.id())
                        .add("value", figure.value())
                        .add("keys", Json.createArrayBuilder(figure.keys()))))
                .add("rows", array(section.rows(), Snapshot::row));
    }

    private static JsonObjectBuilder row(ReportSection.Row row) {
        JsonObjectBuilder json = Json.createObjectBuilder().add("key", row.key());
        add(json, "address", row.address());
        add(json, "title", row.title());
        add(json, "state", row.state());
        add(json, "stateLabel", row.stateLabel());
        add(json, "side", row.side() == null ? null : row.side().name());
        add(json, "moment", row.moment());
        return json;
    }

    private static <T> JsonArrayBuilder array(Collection<T> values, Function<T, JsonObjectBuilder> toJson) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        values.forEach(value -> array.add(toJson.apply(value)));
        return array;
    }

    private static void add(JsonObjectBuilder json, String name, ReportContent.Words words) {
        if (words != null) {
            JsonObjectBuilder written = Json.createObjectBuilder();
            add(written, "text", words.text());
            add(written, "author", words.author());
            add(written, "writtenAt", words.writtenAt());
            json.add(name, written);
        }
    }

    private static void add(JsonObjectBuilder json, String name, Object value) {
        if (value != null) {
            json.add(name, value.toString());
        }
    }

    static ReportContent read(String text) {
        JsonObject json = parse(text);
        JsonObject published = json.getJsonObject("published");
        return new ReportContent(
                StatusReportKey.of(json.getString("engagement"), json.getString("week")),
                json.getString("engagementName", null),
                json.getString("client", null),
                ZoneId.of(json.getString("zone")),
                instant(json, "start"),
                instant(json, "end"),
                instant(json, "collectedAt"),
                words(json.getJsonObject("clientWords")),
                words(json.getJsonObject("providerWords")),
                list(json.getJsonArray("sections"), Snapshot::section),
                published == null
                        ? null
                        : new ReportContent.Published(instant(published, "at"), published.getString("by", null)));
    }

    private static ReportSection section(JsonObject json) {
        return new ReportSection(
                json.getString("id"),
                json.getString("bundle"),
                list(
                        json.getJsonArray("figures"),
                        figure -> new ReportSection.Figure(
                                figure.getString("id"),
                                figure.getInt("value"),
                                figure.getJsonArray("keys").getValuesAs(JsonString::getString))),
                list(json.getJsonArray("rows"), Snapshot::row));
    }

    private static ReportSection.Row row(JsonObject json) {
        String side = json.getString("side", null);
        return new ReportSection.Row(
                json.getString("key"),
                json.getString("address", null),
                json.getString("title", null),
                json.getString("state", null),
                json.getString("stateLabel", null),
                side == null ? null : Side.valueOf(side),
                instant(json, "moment"));
    }

    private static ReportContent.Words words(JsonObject json) {
        return json == null
                ? null
                : new ReportContent.Words(
                        json.getString("text", null), json.getString("author", null), instant(json, "writtenAt"));
    }

    private static <T> List<T> list(JsonArray array, Function<JsonObject, T> fromJson) {
        return array.getValuesAs(JsonObject.class).stream().map(fromJson).toList();
    }

    private static Instant instant(JsonObject json, String name) {
        String text = json.getString(name, null);
        return text == null ? null : Instant.parse(text);
    }

    private static JsonObject parse(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }
}
