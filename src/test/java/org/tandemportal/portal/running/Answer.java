package org.tandemportal.portal.running;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.net.http.HttpHeaders;

/** What the portal answered. */
public record Answer(int status, HttpHeaders headers, String body) {

    /** A header; empty if there is none. */
    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    /** The body as JSON. */
    public JsonObject json() {
        try (JsonReader reader = Json.createReader(new StringReader(body))) {
            return reader.readObject();
        }
    }

    @Override
    public String toString() {
        return status + " " + header("Location") + " " + body.substring(0, Math.min(body.length(), 600));
    }
}
