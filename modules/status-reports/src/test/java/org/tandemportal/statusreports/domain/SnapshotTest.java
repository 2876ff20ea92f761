package org.tandemportal.statusreports.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tandemportal.statusreports.ReportFixture.MANAGER;
import static org.tandemportal.statusreports.ReportFixture.aReport;
import static org.tandemportal.statusreports.ReportFixture.writtenByBoth;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class SnapshotTest {

    @Property(tries = 300)
    void whatAnEditionKeepsIsWhatWasShown(@ForAll String title, @ForAll String words) {
        ReportContent shown =
                aReport().withChange(title).withChange("").clientWrites(words).published();
        assertThat(Snapshot.read(Snapshot.write(shown))).isEqualTo(shown);
    }

    @Test
    void whatIsMissingStaysMissing() {
        ReportContent draft = aReport().clientWrites(null).providerWrites(null).content();
        assertThat(Snapshot.read(Snapshot.write(draft))).isEqualTo(draft);
    }

    @Test
    void theEditionGivesBackItsContent() {
        ReportContent shown = aReport().withChanges(3).published();
        assertThat(Edition.of(writtenByBoth(), shown, MANAGER).content()).isEqualTo(shown);
    }

    @Test
    void figuresAreKeptByName() {
        assertThat(Snapshot.figures(Snapshot.figures(aReport().withChanges(3).content())))
                .containsEntry("changes.done", 3)
                .containsEntry("flags.blocking", 0);
    }

    @Test
    void anEditionOfTheFirstFormCanBeRead() {
        ReportContent content = Snapshot.read("{\"form\":1,\"engagement\":\"PTV-WEB\",\"week\":\"2026-W47\","
                + "\"zone\":\"Europe/Berlin\",\"start\":\"2026-11-15T23:00:00Z\",\"end\":\"2026-11-22T23:00:00Z\","
                + "\"collectedAt\":\"2026-11-20T14:00:00Z\",\"sections\":[{\"id\":\"changes\",\"bundle\":\"gone\","
                + "\"figures\":[{\"id\":\"done\",\"value\":1,\"keys\":[\"PTV-WEB-1\"]}],"
                + "\"rows\":[{\"key\":\"PTV-WEB-1\",\"address\":\"/x\",\"title\":\"T\",\"state\":\"DONE\","
                + "\"stateLabel\":\"state.DONE\",\"side\":\"CLIENT\",\"moment\":\"2026-11-20T13:00:00Z\"}]}],"
                + "\"published\":{\"at\":\"2026-11-20T14:00:00Z\",\"by\":\"Marta\"}}");
        assertThat(content.key().value()).isEqualTo("PTV-WEB-2026-W47");
        assertThat(content.sections().get(0).rows().get(0).title()).isEqualTo("T");
        assertThat(content.isDraft()).isFalse();
    }
}
