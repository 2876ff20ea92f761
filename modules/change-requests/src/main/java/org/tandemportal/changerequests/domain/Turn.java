package org.tandemportal.changerequests.domain;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.tandemportal.changerequests.api.State;
import org.tandemportal.kernel.api.Side;

/**
 * That a change request came into a state, or that it became somebody's turn.
 *
 * @param waitingFor whose turn it was from then on; null for nobody's
 */
public record Turn(Instant moment, State state, Side waitingFor) {

    /** One JSON array of all turns of a change request, in the order of time; its parameter is the key, or a column in its place. */
    static final String SELECT =
            "(select jsonb_agg(jsonb_build_array(extract(epoch from s.moment), s.state, s.waiting_for) order by s.moment)"
                    + " from change_requests.state_change s where s.change_request = %s)";

    /** @param json as text; null for none */
    static List<Turn> list(String json) {
        if (json == null) {
            return List.of();
        }
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            return list(reader.readArray());
        }
    }

    static List<Turn> list(JsonArray turns) {
        return turns.getValuesAs(JsonArray.class).stream()
                .map(turn -> new Turn(
                        moment(turn.getJsonNumber(0)),
                        State.valueOf(turn.getString(1)),
                        turn.isNull(2) ? null : Side.valueOf(turn.getString(2))))
                .toList();
    }

    /** Seconds since 1970 as a moment, to the millisecond. */
    static Instant moment(JsonNumber seconds) {
        return Instant.ofEpochMilli(
                seconds.bigDecimalValue().multiply(BigDecimal.valueOf(1000)).longValue());
    }
}
