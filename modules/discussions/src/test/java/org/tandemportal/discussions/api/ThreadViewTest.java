package org.tandemportal.discussions.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.tandemportal.discussions.domain.CommentRow;
import org.tandemportal.kernel.api.PersonName;
import org.tandemportal.kernel.api.Side;
import org.tandemportal.kernel.api.SubjectRef;
import org.tandemportal.kernel.api.SubjectType;

class ThreadViewTest {

    private static final UUID CLIENT = UUID.randomUUID();
    private static final SubjectRef REQUEST =
            new SubjectRef(SubjectType.CHANGE_REQUEST, "PTV-WEB-42", "PTV-WEB", CLIENT);
    private static final PersonName DEVELOPER = new PersonName(UUID.randomUUID(), "Dana Dev Doe", Side.CLIENT);
    private static final Instant MONDAY = Instant.parse("2026-11-23T09:00:00Z");

    private static CommentView comment(String anchor, UUID replyTo, boolean resolved) {
        CommentRow row = new CommentRow(
                UUID.randomUUID(),
                REQUEST,
                anchor,
                replyTo,
                DEVELOPER.id(),
                "text",
                MONDAY,
                null,
                resolved ? MONDAY : null,
                resolved ? DEVELOPER.id() : null,
                1,
                null);
        return new CommentView(row, "<p>text</p>", DEVELOPER, resolved ? DEVELOPER : null, true);
    }

    private static ThreadView thread(List<CommentView> comments) {
        return new ThreadView(REQUEST, true, comments);
    }

    @Test
    void threadsAreTogetherByTheirPlace() {
        CommentView general = comment(null, null, false);
        CommentView onPlan = comment("field:plan", null, true);
        CommentView answer = comment("field:plan", onPlan.getId(), false);
        CommentView onNginx = comment("line:packages.nginx", null, false);
        // the answer before what it answers, as may be within one millisecond
        ThreadView thread = thread(List.of(answer, onNginx, general, onPlan));

        assertThat(thread.getCount()).isEqualTo(4);
        assertThat(thread.getOpenCount()).isEqualTo(2);
        assertThat(thread.getGeneral().getRoots()).containsExactly(general);
        assertThat(thread.of("field:plan").getRoots()).containsExactly(onPlan);
        assertThat(thread.of("field:plan").getCount()).isEqualTo(2);
        assertThat(thread.of("field:plan").getOpenCount()).isZero();
        assertThat(onPlan.getReplies()).containsExactly(answer);
        assertThat(thread.getAnchored()).extracting(AnchorView::getPlace).containsExactly("packages.nginx", "plan");
    }

    @Test
    void aPlaceOfWhichNobodySpokeIsEmpty() {
        AnchorView nothing = thread(List.of()).of("field:reason");
        assertThat(nothing.getRoots()).isEmpty();
        assertThat(nothing.getCount()).isZero();
        assertThat(nothing.getAnchor()).isEqualTo("field:reason");
    }

    @Test
    void whatWasShownAtItsLineIsNotShownElsewhere() {
        ThreadView thread = thread(List.of(comment("field:plan", null, false), comment("line:gone", null, false)));
        thread.atItsLine("field:plan");
        assertThat(thread.getElsewhere()).extracting(AnchorView::getAnchor).containsExactly("line:gone");
        assertThat(thread.getAnchored()).hasSize(2);
    }

    @Test
    void aCommentLeadsToItsPlace() {
        CommentView comment = comment(null, null, false);
        assertThat(comment.getAddress()).isEqualTo("/change-requests/PTV-WEB-42#comment-" + comment.getId());
        assertThat(comment.getAuthorInitials()).isEqualTo("DD");
    }

    @Test
    void somebodyWhomTheViewerMayNotKnowHasNoName() {
        CommentRow row = new CommentRow(
                UUID.randomUUID(), REQUEST, null, null, UUID.randomUUID(), "text", MONDAY, null, null, null, 1, null);
        CommentView comment = new CommentView(row, "", null, null, false);
        assertThat(comment.getAuthorName()).isNull();
        assertThat(comment.getAuthorSide()).isNull();
        assertThat(comment.getAuthorInitials()).isEmpty();
    }

    @Property(tries = 300)
    void noCommentIsLostOrShownTwice(@ForAll("comments") List<CommentView> comments) {
        ThreadView thread = thread(comments);
        List<CommentView> shown = new ArrayList<>();
        List<AnchorView> places = new ArrayList<>(thread.getElsewhere());
        places.add(thread.getGeneral());
        places.forEach(place -> place.getRoots().forEach(root -> {
            shown.add(root);
            shown.addAll(root.getReplies());
        }));
        assertThat(shown).containsExactlyInAnyOrderElementsOf(comments);
        assertThat(thread.getCount()).isEqualTo(comments.size());
        assertThat(places.stream().mapToInt(AnchorView::getCount).sum()).isEqualTo(comments.size());
        assertThat(places.stream().mapToInt(AnchorView::getOpenCount).sum()).isEqualTo(thread.getOpenCount());
    }

    @Provide
    static Arbitrary<List<CommentView>> comments() {
        Arbitrary<String> anchors =
                Arbitraries.of("field:plan", "line:a", "line:b").injectNull(0.4);
        Arbitrary<Integer> answers = Arbitraries.integers().between(0, 3);
        Arbitrary<Boolean> resolved = Arbitraries.of(true, false);
        // made anew for each try: a view takes its replies up when a thread is made of it
        return Combinators.combine(
                        Combinators.combine(anchors, answers, resolved)
                                .as(Begun::new)
                                .list()
                                .ofMaxSize(8),
                        Arbitraries.longs())
                .as((threads, order) -> {
                    List<CommentView> all = new ArrayList<>();
                    threads.forEach(begun -> {
                        CommentView root = comment(begun.anchor(), null, begun.resolved());
                        all.add(root);
                        for (int i = 0; i < begun.answers(); i++) {
                            all.add(comment(begun.anchor(), root.getId(), false));
                        }
                    });
                    Collections.shuffle(all, new Random(order));
                    return all;
                });
    }

    private record Begun(String anchor, int answers, boolean resolved) {}
}
