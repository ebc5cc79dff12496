package io.insightdesk.platform.persistence;

import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.SessionCustomizer;

/**
 * Tells EclipseLink which rows must be written first, as the entities say by {@link InsertedAfter} and {@link
 * InsertedBefore}.
 */
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
            var before = descriptor.getJavaClass().getAnnotation(InsertedBefore.class);
            if (before != null) {
                for (var later : before.value()) {
                    session.getDescriptor(later).addConstraintDependency(descriptor.getJavaClass());
                }
            }
        }
    }
}
