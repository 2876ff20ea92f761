package org.tandemportal.discussions.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class CommentHistoryPageTest {

    @Test
    void tellsWhichLinesDiffer() {
        assertThat(CommentHistoryPage.lines("one\n<b>two</b>\nthree", "one\n2\nthree\nfour", "line {0}"))
                .extracting(
                        CommentHistoryPage.Line::getKind,
                        CommentHistoryPage.Line::getPath,
                        CommentHistoryPage.Line::getBefore,
                        CommentHistoryPage.Line::getAfter)
                .containsExactly(
                        tuple("SAME", "line 1", "one", "one"),
                        tuple("CHANGED", "line 2", "<b>two</b>", "2"),
                        tuple("SAME", "line 3", "three", "three"),
                        tuple("ADDED", "line 4", "", "four"));
    }

    @Test
    void theFirstTextIsAllNew() {
        assertThat(CommentHistoryPage.lines("", "one\ntwo", "{0}"))
                .extracting(CommentHistoryPage.Line::getKind)
                .containsExactly("ADDED", "ADDED");
    }

    @Property(tries = 200)
    void theNewTextCanBeReadFromTheDifference(@ForAll List<Boolean> before, @ForAll List<Boolean> after) {
        String newText = text(after);
        List<CommentHistoryPage.Line> lines = CommentHistoryPage.lines(text(before), newText, "{0}");
        assertThat(lines.stream()
                        .filter(line -> !line.getKind().equals("REMOVED"))
                        .map(CommentHistoryPage.Line::getAfter)
                        .filter(line -> !line.isEmpty())
                        .toList())
                .isEqualTo(newText.lines().toList());
    }

    private static String text(List<Boolean> lines) {
        return lines.stream().map(String::valueOf).reduce("", (all, line) -> all + line + "\n");
    }
}
