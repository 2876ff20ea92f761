package org.tandemportal.engagements.usecases;

import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.tandemportal.discussions.api.Discussions;
import org.tandemportal.discussions.api.ThreadView;
import org.tandemportal.engagements.domain.Flag;
import org.tandemportal.engagements.domain.FlagRecords;
import org.tandemportal.kernel.api.Allowed;
import org.tandemportal.kernel.api.PeopleNames;
import org.tandemportal.kernel.api.Permission;
import org.tandemportal.kernel.api.PersonName;
import org.tandemportal.kernel.api.Side;
import org.tandemportal.kernel.api.SubjectRef;
import org.tandemportal.kernel.api.UseCase;
import org.tandemportal.kernel.audit.Audit;

/** A flag with what belongs to it. */
@UseCase
@Allowed(Permission.READ)
public class ShowFlag {

    private static final int LONGEST_HISTORY = 200;

    @Inject
    private FlagRecords flags;

    @Inject
    private Discussions discussions;

    @Inject
    private PeopleNames peopleNames;

    @Inject
    private Audit audit;

    /**
     * A flag by itself.
     *
     * @param names of everybody who appears in it, as far as the viewer may know them
     */
    public record Bare(Flag flag, Map<UUID, PersonName> names) {}

    /**
     * One without what stands around it, with the names of everybody in it; two statements.
     *
     * @throws org.tandemportal.kernel.api.NotFound if there is none that the viewer may see
     */
    public Bare bare(String key) {
        Flag flag = flags.require(key);
        return new Bare(
                flag,
                peopleNames.of(Arrays.asList(
                        flag.raisedBy(),
                        flag.acknowledgedBy(),
                        flag.loweredBy(),
                        flag.acceptedBy(Side.CLIENT),
                        flag.acceptedBy(Side.PROVIDER))));
    }

    /**
     * What its page shows.
     *
     * @param names of everybody who appears in the flag itself
     */
    public record Shown(Flag flag, Map<UUID, PersonName> names, ThreadView thread) {}

    /** A flag and its history, the latest first. */
    public record History(Flag flag, List<Audit.HistoryEntry> entries) {}

    /**
     * The page of one: four statements.
     *
     * @throws org.tandemportal.kernel.api.NotFound if there is none that the viewer may see
     */
    public Shown withKey(String key) {
        Bare bare = bare(key);
        return new Shown(bare.flag(), bare.names(), discussions.of(bare.flag().subject()));
    }

    /**
     * What happened to it; two statements.
     *
     * @throws org.tandemportal.kernel.api.NotFound if there is none that the viewer may see
     */
    public History history(String key) {
        Flag flag = flags.require(key);
        return new History(flag, audit.history(flag.subject(), LONGEST_HISTORY));
    }

    /** Points at it, for whoever wants to hang something on it. */
    public SubjectRef subject(String key) {
        return flags.require(key).subject();
    }
}
