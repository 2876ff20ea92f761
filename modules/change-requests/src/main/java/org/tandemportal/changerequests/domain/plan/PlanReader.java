package org.tandemportal.changerequests.domain.plan;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.stream.JsonParser;
import java.io.InputStream;
import java.util.NoSuchElementException;
import java.util.function.Consumer;

/**
 * Reads a plan as {@code terraform show -json} writes it, or what {@code ansible-playbook --check --diff} writes with the
 * JSON callback: resource by resource, so that a long file takes no more memory than its longest resource. Secrets never
 * leave it: what the plan calls sensitive, and what is named like a secret, comes out hidden.
 */
public final class PlanReader {

    /** How many resources a plan can change. */
    public static final int MOST_CHANGES = 20_000;

    private final Consumer<PlanChange> changes;
    private PlanTool tool;
    private String version;
    private int count;

    private PlanReader(Consumer<PlanChange> changes) {
        this.changes = changes;
    }

    /**
     * What wrote a plan.
     *
     * @param version null if the file does not say
     */
    public record Written(PlanTool tool, String version, int changes) {}

    /**
     * Reads a plan.
     *
     * @param changes is given each change, in order
     * @throws NotAPlan if it is none, is cut off, or changes too many resources
     */
    public static Written read(InputStream file, Consumer<PlanChange> changes) {
        PlanReader reader = new PlanReader(changes);
        try (JsonParser parser = Json.createParser(file)) {
            if (!parser.hasNext() || parser.next() != JsonParser.Event.START_OBJECT) {
                throw new NotAPlan("noPlan");
            }
            reader.readTop(parser);
        } catch (JsonException | NoSuchElementException | IllegalStateException | ClassCastException e) {
            throw new NotAPlan(reader.tool == null ? "noPlan" : "cutOff");
        }
        if (reader.tool == null) {
            throw new NotAPlan("noPlan");
        }
        return new Written(reader.tool, reader.version, reader.count);
    }

    private void readTop(JsonParser parser) {
        boolean formatted = false;
        while (parser.next() == JsonParser.Event.KEY_NAME) {
            String key = parser.getString();
            JsonParser.Event value = parser.next();
            if (key.equals("format_version") && value == JsonParser.Event.VALUE_STRING) {
                formatted = true;
            } else if (key.equals("terraform_version") && value == JsonParser.Event.VALUE_STRING) {
                version = parser.getString();
            } else if (key.equals("resource_changes") && value == JsonParser.Event.START_ARRAY && formatted) {
                tool = PlanTool.TERRAFORM;
                while (parser.next() == JsonParser.Event.START_OBJECT) {
                    add(TerraformChange.of(parser.getObject(), count + 1));
                }
            } else if (key.equals("plays") && value == JsonParser.Event.START_ARRAY) {
                tool = PlanTool.ANSIBLE;
                readPlays(parser);
            } else {
                skip(parser, value);
            }
        }
        // A plan that changes nothing leaves its changes out.
        if (tool == null && formatted && version != null) {
            tool = PlanTool.TERRAFORM;
        }
    }

    private void readPlays(JsonParser parser) {
        while (parser.next() == JsonParser.Event.START_OBJECT) {
            while (parser.next() == JsonParser.Event.KEY_NAME) {
                boolean tasks = parser.getString().equals("tasks");
                JsonParser.Event value = parser.next();
                if (tasks && value == JsonParser.Event.START_ARRAY) {
                    while (parser.next() == JsonParser.Event.START_OBJECT) {
                        JsonObject task = parser.getObject();
                        AnsibleTask.changes(task).forEach(change -> add(change.at(count + 1)));
                    }
                } else {
                    skip(parser, value);
                }
            }
        }
    }

    private void add(PlanChange change) {
        if (change == null) {
            return;
        }
        if (++count > MOST_CHANGES) {
            throw new NotAPlan("tooMany");
        }
        changes.accept(change);
    }

    private static void skip(JsonParser parser, JsonParser.Event value) {
        if (value == JsonParser.Event.START_OBJECT) {
            parser.skipObject();
        } else if (value == JsonParser.Event.START_ARRAY) {
            parser.skipArray();
        }
    }
}
