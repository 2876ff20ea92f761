package org.tandemportal.discussions.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.tandemportal.kernel.api.SubjectRef;
import org.tandemportal.kernel.api.SubjectType;

class FormTicketsTest {

    private static final UUID PERSON = UUID.randomUUID();
    private static final SubjectRef REQUEST =
            new SubjectRef(SubjectType.CHANGE_REQUEST, "PTV-WEB-42", "PTV-WEB", UUID.randomUUID());

    private final FormTickets tickets = new FormTickets("secret");

    @Test
    void aTicketNamesItsRecord() {
        assertThat(tickets.read(tickets.of(REQUEST, PERSON), PERSON)).contains(REQUEST);
        SubjectRef outside = new SubjectRef(SubjectType.CLIENT, "x", null, UUID.randomUUID());
        assertThat(tickets.read(tickets.of(outside, PERSON), PERSON)).contains(outside);
    }

    @Test
    void nobodyElseCanUseIt() {
        assertThat(tickets.read(tickets.of(REQUEST, PERSON), UUID.randomUUID())).isEmpty();
        assertThat(tickets.read(tickets.of(REQUEST, PERSON), null)).isEmpty();
        assertThat(new FormTickets("other").read(tickets.of(REQUEST, PERSON), PERSON))
                .isEmpty();
    }

    @Test
    void anotherRecordUnderTheSameSignatureIsNone() {
        String[] ticket = tickets.of(REQUEST, PERSON).split("\\.");
        String content = new String(Base64.getUrlDecoder().decode(ticket[0]), StandardCharsets.UTF_8);
        String forged = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(content.replace("PTV-WEB", "HB-SHOP").getBytes(StandardCharsets.UTF_8));
        assertThat(tickets.read(forged + "." + ticket[1], PERSON)).isEmpty();
    }

    @Property
    void noOtherTextIsATicket(@ForAll String text) {
        assertThat(tickets.read(text, PERSON)).isEmpty();
        assertThat(tickets.read(text + "." + text, PERSON)).isEmpty();
        assertThat(tickets.read(null, PERSON)).isEmpty();
    }
}
