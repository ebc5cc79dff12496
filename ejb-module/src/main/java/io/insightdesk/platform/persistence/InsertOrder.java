package io.insightdesk.platform.persistence;

import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.SessionCustomizer;

/** Tells EclipseLink which rows must be written first, as the entities say by {@link InsertedAfter}. */
public class InsertOrder implements SessionCustomizer {

    @Override
    public void customize(Session session) {
        for (var descriptor : session.getDescriptors().values()) {
            var after = descriptor.getJavaClass().getAnnotation(InsertedAfter.class);
            if (after != null) {
                for (var first : after.value()) {
                    descriptor.addConstraintDependency(first);
                }
            }
        }
    }
}
