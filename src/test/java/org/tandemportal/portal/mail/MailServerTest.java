package org.tandemportal.portal.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MailServerTest {

    private static final Instant WRITTEN = Instant.parse("2026-11-23T09:30:00Z");

    private GreenMail greenMail;

    @BeforeEach
    void start() {
        greenMail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        greenMail.start();
    }

    @AfterEach
    void stop() {
        greenMail.stop();
    }

    private MailServer server(MailServer.Security security, String user, String password) {
        return new MailServer(
                "127.0.0.1", greenMail.getSmtp().getPort(), security, user, password, "Tandem <tandem@portal.example>");
    }

    @Test
    void aMailArrivesAsItWasWritten() throws Exception {
        server(MailServer.Security.NONE, null, "")
                .send(
                        UUID.randomUUID(),
                        null,
                        "lea@client.example",
                        "Einladung für Sie",
                        "Grüße!\nhttps://portal.example/password/x",
                        WRITTEN);
        MimeMessage mail = greenMail.getReceivedMessages()[0];
        assertThat(mail.getSubject()).isEqualTo("Einladung für Sie");
        assertThat(mail.getAllRecipients()).extracting(Object::toString).containsExactly("lea@client.example");
        assertThat(mail.getFrom()).extracting(Object::toString).containsExactly("Tandem <tandem@portal.example>");
        assertThat(mail.getContent().toString().replace("\r", ""))
                .isEqualTo("Grüße!\nhttps://portal.example/password/x");
        assertThat(mail.getSentDate()).isEqualTo("2026-11-23T09:30:00Z");
    }

    @Test
    void signsInWhereAUserIsSet() throws Exception {
        greenMail.setUser("tandem", "open-sesame");
        greenMail.getUserManager().setAuthRequired(true);
        server(MailServer.Security.NONE, "tandem", "open-sesame")
                .send(UUID.randomUUID(), null, "lea@client.example", "Hello", "Text", WRITTEN);
        assertThat(GreenMailUtil.getBody(greenMail.getReceivedMessages()[0])).isEqualTo("Text");
        assertThatThrownBy(() -> server(MailServer.Security.NONE, "tandem", "wrong")
                        .send(UUID.randomUUID(), null, "lea@client.example", "Hello", "Text", WRITTEN))
                .isInstanceOf(MessagingException.class);
    }

    @Test
    void saysNothingToAServerThatCannotKeepItPrivateUnlessThatIsWanted() {
        assertThatThrownBy(() -> server(MailServer.Security.STARTTLS, null, "")
                        .send(UUID.randomUUID(), null, "lea@client.example", "Hello", "Text", WRITTEN))
                .isInstanceOf(MessagingException.class);
        assertThat(greenMail.getReceivedMessages()).isEmpty();
    }

    @Test
    void mailsOfOneRecordBelongTogetherAndEachHasItsOwnName() throws Exception {
        UUID first = UUID.randomUUID();
        UUID second = UUID.randomUUID();
        MailServer server = server(MailServer.Security.NONE, null, "");
        server.send(first, "CHANGE_REQUEST.PTV-WEB-42", "lea@client.example", "[PTV-WEB-42] Limit", "One", WRITTEN);
        server.send(second, "CHANGE_REQUEST.PTV-WEB-42", "lea@client.example", "[PTV-WEB-42] Limit", "Two", WRITTEN);
        server.send(UUID.randomUUID(), null, "lea@client.example", "Alone", "Three", WRITTEN);
        MimeMessage[] mails = greenMail.getReceivedMessages();
        assertThat(mails[0].getMessageID()).isEqualTo("<" + first + "@portal.example>");
        assertThat(mails[1].getMessageID()).isEqualTo("<" + second + "@portal.example>");
        for (String header : new String[] {"In-Reply-To", "References"}) {
            assertThat(mails[0].getHeader(header)).containsExactly("<CHANGE_REQUEST.PTV-WEB-42@portal.example>");
            assertThat(mails[1].getHeader(header)).containsExactly(mails[0].getHeader(header));
            assertThat(mails[2].getHeader(header)).isNull();
        }
    }

    @Test
    void aServerThatRefusesForAnHourGetsTheMailOnceWhenItIsBack() throws Exception {
        int port = greenMail.getSmtp().getPort();
        MailServer server = server(MailServer.Security.NONE, null, "");
        UUID id = UUID.randomUUID();
        greenMail.stop();
        Duration passed = Duration.ZERO;
        int attempt = 1;
        while (passed.compareTo(Duration.ofHours(1)) < 0) {
            assertThatThrownBy(() -> server.send(id, "FLAG.PTV-WEB-G1", "lea@client.example", "Hello", "Text", WRITTEN))
                    .isInstanceOf(MessagingException.class);
            passed = passed.plus(OutboxMails.waitAfter(attempt++));
        }
        assertThat(passed).isLessThan(Duration.ofHours(2));
        greenMail = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        greenMail.start();
        server.send(id, "FLAG.PTV-WEB-G1", "lea@client.example", "Hello", "Text", WRITTEN);
        assertThat(greenMail.getReceivedMessages()).hasSize(1);
        assertThat(greenMail.getReceivedMessages()[0].getMessageID()).isEqualTo("<" + id + "@portal.example>");
    }

    @Test
    void itsWordsNeverHoldThePassword() {
        assertThat(server(MailServer.Security.STARTTLS, "tandem", "open-sesame").toString())
                .doesNotContain("open-sesame");
    }

    @Test
    void theWaitsBetweenAttemptsDoubleAndAddUpToDays() {
        assertThat(OutboxMails.waitAfter(1)).isEqualTo(Duration.ofMinutes(1));
        assertThat(OutboxMails.waitAfter(2)).isEqualTo(Duration.ofMinutes(2));
        assertThat(OutboxMails.waitAfter(100)).isEqualTo(Duration.ofHours(6));
        Duration all =
                IntStream.rangeClosed(1, 20).mapToObj(OutboxMails::waitAfter).reduce(Duration.ZERO, Duration::plus);
        assertThat(all).isBetween(Duration.ofDays(2), Duration.ofDays(4));
    }
}
