package io.insightdesk.ticket.view;

import io.insightdesk.platform.input.InputCheck;
import io.insightdesk.platform.input.InvalidInputException;
import io.insightdesk.platform.security.Callers;
import io.insightdesk.platform.security.Permission;
import io.insightdesk.platform.security.Requires;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/** The columns of the built-in views, as each person of the desk wants them. */
@Stateless
@Requires(Permission.READ_TICKETS)
public class ColumnChoiceService {

    @Inject
    ColumnChoiceRepository choices;

    @Inject
    SavedViewInput input;

    /** The caller's. */
    @Requires(Permission.READ_TICKETS)
    public ColumnChoices mine() {
        return choices.of(Callers.current().requireAccount());
    }

    /**
     * Chooses columns for the caller, who goes with the usual ones again by choosing these.
     *
     * @param codes in their order
     * @throws InvalidInputException with all that is wrong with {@code columns}
     */
    @Requires(Permission.READ_TICKETS)
    public void choose(BuiltInView view, List<String> codes) {
        var check = new InputCheck();
        var columns = input.columns(check, codes);
        check.throwIfWrong();
        var caller = Callers.current();
        if (columns.equals(ViewColumn.USUAL)) {
            reset(view);
        } else {
            choices.save(caller.tenant(), caller.requireAccount(), view, columns);
        }
    }

    /** The caller goes with the usual columns again. */
    @Requires(Permission.READ_TICKETS)
    public void reset(BuiltInView view) {
        choices.delete(Callers.current().requireAccount(), view);
    }
}
