package org.tandemportal.discussions.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.tandemportal.kernel.api.Side;
import org.tandemportal.kernel.api.SubjectRef;
import org.tandemportal.kernel.api.SubjectType;

class CommentTest {

    private static final UUID CLIENT = UUID.randomUUID();
    private static final UUID DEVELOPER = UUID.randomUUID();
    private static final UUID OPS = UUID.randomUUID();
    private static final Instant MONDAY = Instant.parse("2026-11-23T09:00:00Z");
    private static final SubjectRef REQUEST =
            new SubjectRef(SubjectType.CHANGE_REQUEST, "PTV-WEB-42", "PTV-WEB", CLIENT);

    private static Comment aComment() {
        return Comment.begin(UUID.randomUUID(), REQUEST, new Anchor("field:plan"), DEVELOPER, "Can this wait?", MONDAY);
    }

    @Test
    void anAnswerStandsWhereTheThreadStands() {
        Comment root = aComment();
        Comment answer = root.reply(UUID.randomUUID(), OPS, "Until when?", MONDAY.plusSeconds(60));
        assertThat(answer.replyTo()).contains(root.id());
        assertThat(answer.on()).isEqualTo(REQUEST);
        assertThat(answer.anchor()).contains(new Anchor("field:plan"));
    }

    @Test
    void aThreadThatBeganAsANoteStaysOne() {
        Comment note = Comment.beginNote(UUID.randomUUID(), REQUEST, null, Side.PROVIDER, OPS, "Between us", MONDAY);
        assertThat(note.onlyFor()).isEqualTo(Side.PROVIDER);
        assertThat(note.reply(UUID.randomUUID(), OPS, "Yes", MONDAY).onlyFor()).isEqualTo(Side.PROVIDER);
        assertThat(note.facts()).containsEntry("audience", "OWN_SIDE");
        assertThat(aComment().onlyFor()).isNull();
        assertThat(aComment().reply(UUID.randomUUID(), OPS, "Yes", MONDAY).onlyFor())
                .isNull();
        assertThat(aComment().facts()).doesNotContainKey("audience");
    }

    @Test
    void anAnswerHasNoAnswers() {
        Comment answer = aComment().reply(UUID.randomUUID(), OPS, "Until when?", MONDAY);
        assertRefused("replyToReply", () -> answer.reply(UUID.randomUUID(), DEVELOPER, "Friday", MONDAY));
    }

    @Test
    void anEditKeepsTheTextBefore() {
        Comment comment = aComment();
        CommentRevision first = comment.edit(DEVELOPER, "Can this wait until Friday?", MONDAY.plusSeconds(60))
                .orElseThrow();
        assertThat(comment.body()).isEqualTo("Can this wait until Friday?");
        assertThat(first.number()).isEqualTo(1);
        assertThat(first.body()).isEqualTo("Can this wait?");
        assertThat(first.writtenAt()).isEqualTo(MONDAY);
        CommentRevision second =
                comment.edit(DEVELOPER, "No.", MONDAY.plusSeconds(120)).orElseThrow();
        assertThat(second.number()).isEqualTo(2);
        assertThat(second.writtenAt()).isEqualTo(MONDAY.plusSeconds(60));
        assertThat(comment.changedAt()).isEqualTo(MONDAY.plusSeconds(120));
    }

    @Property
    void allTextsCanBeReadAgainInTheirOrder(
            @ForAll @Size(max = 12) List<@AlphaChars @StringLength(min = 1, max = 2) String> edits) {
        Comment comment = aComment();
        List<String> written = new ArrayList<>(List.of(comment.body()));
        List<String> kept = new ArrayList<>();
        int seconds = 0;
        for (String text : edits) {
            comment.edit(DEVELOPER, text, MONDAY.plusSeconds(++seconds)).ifPresent(earlier -> {
                kept.add(earlier.body());
                assertThat(earlier.number()).isEqualTo(kept.size());
            });
            if (!text.equals(written.get(written.size() - 1))) {
                written.add(text);
            }
        }
        kept.add(comment.body());
        assertThat(kept).isEqualTo(written);
        assertThat(comment.edits()).isEqualTo(written.size() - 1);
    }

    @Test
    void theSameTextIsNoEdit() {
        Comment comment = aComment();
        assertThat(comment.edit(DEVELOPER, "Can this wait?", MONDAY.plusSeconds(60)))
                .isEmpty();
        assertThat(comment.edits()).isZero();
        assertThat(comment.changedAt()).isEqualTo(MONDAY);
    }

    @Test
    void nobodyEditsSomebodyElsesComment() {
        Comment comment = aComment();
        assertThatExceptionOfType(NotTheAuthor.class)
                .isThrownBy(() -> comment.edit(OPS, "It can.", MONDAY))
                .withMessage("Only its author can edit a comment.");
        assertThat(comment.body()).isEqualTo("Can this wait?");
    }

    @Test
    void eitherSideResolvesAThreadAndReopensIt() {
        Comment root = aComment();
        root.resolve(OPS, MONDAY.plusSeconds(60));
        assertThat(root.isResolved()).isTrue();
        assertThat(root.changedAt()).isEqualTo(MONDAY.plusSeconds(60));
        assertRefused("alreadyResolved", () -> root.resolve(DEVELOPER, MONDAY));
        root.reopen();
        assertThat(root.isResolved()).isFalse();
        assertRefused("notResolved", root::reopen);
    }

    @Test
    void anAnswerIsNotResolvedByItself() {
        Comment answer = aComment().reply(UUID.randomUUID(), OPS, "Until when?", MONDAY);
        assertRefused("onlyThreads", () -> answer.resolve(OPS, MONDAY));
        assertRefused("onlyThreads", answer::reopen);
    }

    @Test
    void theAuditLogLearnsWhatWasSaidAndWhere() {
        assertThat(aComment().facts())
                .containsEntry("on", "CHANGE_REQUEST PTV-WEB-42")
                .containsEntry("anchor", "field:plan")
                .containsEntry("body", "Can this wait?")
                .containsEntry("resolved", false);
        assertThat(aComment().subject().type()).isEqualTo(SubjectType.COMMENT);
        assertThat(aComment().subject().clientId()).isEqualTo(CLIENT);
    }

    @Test
    void aStaleVersionIsToldByTheRecordsKey() {
        CommentChangedMeanwhile stale = new CommentChangedMeanwhile(aComment());
        assertThat(stale.reason(Locale.ENGLISH)).contains("PTV-WEB-42");
        assertThat(stale.reason(Locale.GERMAN)).contains("PTV-WEB-42").contains("geändert");
    }

    private static void assertRefused(String key, Runnable verb) {
        assertThatExceptionOfType(DiscussionRefused.class)
                .isThrownBy(verb::run)
                .satisfies(refused -> assertThat(refused.key()).isEqualTo(key));
    }
}
