package org.tandemportal.engagements.usecases;

import jakarta.inject.Inject;
import org.tandemportal.engagements.api.Engagements;
import org.tandemportal.engagements.domain.Flag;
import org.tandemportal.engagements.domain.FlagRecords;
import org.tandemportal.kernel.api.Allowed;
import org.tandemportal.kernel.api.CurrentViewer;
import org.tandemportal.kernel.api.InputCheck;
import org.tandemportal.kernel.api.NotFound;
import org.tandemportal.kernel.api.Permission;
import org.tandemportal.kernel.api.PortalClock;
import org.tandemportal.kernel.api.SubjectRef;
import org.tandemportal.kernel.api.UseCase;
import org.tandemportal.kernel.api.Viewer;
import org.tandemportal.kernel.audit.Audit;

/** Somebody of either side raises a concern about a record. */
@UseCase
@Allowed(Permission.FLAG)
public class RaiseFlag {

    @Inject
    private FlagRecords flags;

    @Inject
    private RecordsByKey records;

    @Inject
    private Engagements engagements;

    @Inject
    private CurrentViewer currentViewer;

    @Inject
    private Audit audit;

    @Inject
    private PortalClock clock;

    /**
     * Raises one.
     *
     * @param subject a record within an engagement, handed over by somebody who has loaded it
     * @return the flag's key
     * @throws org.tandemportal.kernel.api.InvalidInput telling all that is wrong at once
     */
    public String on(SubjectRef subject, FlagInput input) {
        InputCheck check = new InputCheck();
        Viewer viewer = currentViewer.get();
        viewer.require(Permission.FLAG, subject.engagement());
        Flag.Concern concern = input.checked(check);
        check.end();
        Where.requireActive(engagements, subject.engagement());
        Flag flag = Flag.raise(
                flags.nextKey(subject.clientId(), subject.engagement()),
                subject,
                concern,
                viewer.asPerson(),
                clock.instant());
        flags.add(flag);
        audit.created(flag.subject(), "raised", flag.facts());
        return flag.key();
    }

    /**
     * As {@link #on(SubjectRef, FlagInput)}, for a record by kind and key.
     *
     * @param type a constant's name of {@link org.tandemportal.kernel.api.SubjectType}
     */
    public String on(String type, String key, FlagInput input) {
        InputCheck check = new InputCheck();
        SubjectRef subject = records.find(check, type, key);
        input.checked(check);
        check.end();
        return on(subject, input);
    }

    /**
     * The record that a flag is about to be raised on.
     *
     * @throws NotFound if there is none that the viewer may see
     */
    public SubjectRef subject(String type, String key) {
        SubjectRef subject = records.find(new InputCheck(), type, key);
        if (subject == null) {
            throw new NotFound(key == null ? "" : key);
        }
        currentViewer.get().require(Permission.FLAG, subject.engagement());
        return subject;
    }
}
