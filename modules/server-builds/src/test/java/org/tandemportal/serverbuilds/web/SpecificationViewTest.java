package org.tandemportal.serverbuilds.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tandemportal.discussions.api.CommentView;
import org.tandemportal.discussions.api.ThreadView;
import org.tandemportal.discussions.domain.CommentRow;
import org.tandemportal.kernel.api.InputCheck;
import org.tandemportal.kernel.api.SubjectRef;
import org.tandemportal.kernel.api.SubjectType;
import org.tandemportal.serverbuilds.domain.Specification;
import org.tandemportal.serverbuilds.domain.SpecificationData;
import org.tandemportal.serverbuilds.domain.Specifications;

class SpecificationViewTest {

    private static final SubjectRef BUILD =
            new SubjectRef(SubjectType.SERVER_BUILD, "PTV-WEB-B1", "PTV-WEB", new UUID(0, 1));

    private static ThreadView thread(CommentView... comments) {
        return new ThreadView(BUILD, true, List.of(comments));
    }

    private static Specification withPackages(int count) {
        SpecificationData data = Specifications.webServer();
        for (int i = 0; i < count; i++) {
            data.packages.put("package" + i, "1");
        }
        return Specification.from(data, new InputCheck());
    }

    private static List<SpecificationView.Line> lines(List<SpecificationView.Group> groups) {
        return groups.stream().flatMap(group -> group.getLines().stream()).toList();
    }

    @Test
    void linesAreNumberedThroughAllGroups() {
        List<SpecificationView.Group> groups = SpecificationView.of(withPackages(0), thread(), null, Locale.ENGLISH);

        assertThat(groups)
                .extracting(SpecificationView.Group::getTitle)
                .containsExactly(
                        "Servers",
                        "Volumes",
                        "Network and open ports",
                        "Runtimes",
                        "Packages",
                        "Settings",
                        "Backup and monitoring");
        List<SpecificationView.Line> lines = lines(groups);
        for (int i = 0; i < lines.size(); i++) {
            assertThat(lines.get(i).getNumber()).isEqualTo(i + 1);
        }
        assertThat(groups).noneMatch(SpecificationView.Group::isFolded);
        assertThat(lines).allMatch(SpecificationView.Line::isThreaded);
    }

    @Test
    void linesAreCalledByWordsInBothLanguages() {
        assertThat(lines(SpecificationView.of(withPackages(0), thread(), null, Locale.ENGLISH)))
                .extracting(line -> line.getLabel() + ": " + line.getValue())
                .contains(
                        "Memory of each: 8 GB",
                        "data, size: 200 GB",
                        "data, mounted at: /srv",
                        "Port 443/tcp: from anywhere",
                        "nginx: 1.22.1");
        assertThat(lines(SpecificationView.of(withPackages(0), thread(), null, Locale.GERMAN)))
                .extracting(line -> line.getFullLabel() + ": " + line.getValue())
                .contains("Volume data, Größe: 200 GB", "Port 443/tcp: von überall", "Paket nginx: 1.22.1");
    }

    @Test
    void manyLinesAreFoldedAndHaveFormsOnlyWhereTheyAreNeeded() {
        CommentView comment = new CommentView(
                new CommentRow(
                        new UUID(1, 1),
                        BUILD,
                        "line:packages.package7",
                        null,
                        new UUID(1, 2),
                        "Why?",
                        Instant.EPOCH,
                        null,
                        null,
                        null,
                        0,
                        null),
                "<p>Why?</p>",
                null,
                null,
                false);
        List<SpecificationView.Group> quiet =
                SpecificationView.of(withPackages(100), thread(), "packages.package3", Locale.ENGLISH);
        List<SpecificationView.Group> discussed =
                SpecificationView.of(withPackages(100), thread(comment), null, Locale.ENGLISH);

        assertThat(quiet)
                .filteredOn(SpecificationView.Group::isFolded)
                .singleElement()
                .satisfies(group -> {
                    assertThat(group.getName()).isEqualTo("packages");
                    assertThat(group.isOpen()).isTrue();
                });
        assertThat(lines(quiet))
                .filteredOn(SpecificationView.Line::isThreaded)
                .singleElement()
                .satisfies(line -> assertThat(line.getId()).isEqualTo("line-packages.package3"));
        assertThat(lines(discussed))
                .filteredOn(SpecificationView.Line::isThreaded)
                .extracting(SpecificationView.Line::getAnchor)
                .containsExactly("line:packages.package7");
    }

    @Test
    void aLineIsAskedForByAnAddressThatHoldsWhateverItsName() {
        SpecificationData data = Specifications.webServer();
        data.packages.put("libstdc++6:amd64", "12");
        Specification specification = Specification.from(data, new InputCheck());

        assertThat(lines(SpecificationView.of(specification, thread(), null, Locale.ENGLISH)))
                .extracting(SpecificationView.Line::getAskAddress)
                .contains("?line=packages.libstdc%2B%2B6%3Aamd64#line-packages.libstdc++6:amd64");
    }
}
