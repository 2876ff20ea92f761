package org.tandemportal.discussions.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.tandemportal.kernel.api.SubjectType;
import org.tandemportal.kernel.web.ActionWords;

/** Words for what was done to comments. */
@ApplicationScoped
public class CommentWords implements ActionWords {

    @Override
    public Set<SubjectType> types() {
        return Set.of(SubjectType.COMMENT);
    }

    @Override
    public String bundle() {
        return "org.tandemportal.discussions.messages";
    }

    @Override
    public String key(String action) {
        return "did." + action;
    }
}
