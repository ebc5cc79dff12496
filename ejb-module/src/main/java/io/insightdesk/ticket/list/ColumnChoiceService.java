package io.insightdesk.ticket.list;

import io.insightdesk.platform.Coded;
import io.insightdesk.platform.NotFoundException;
import io.insightdesk.platform.input.InputCheck;
import io.insightdesk.platform.input.InvalidInputException;
import io.insightdesk.platform.persistence.Ids;
import io.insightdesk.platform.security.CallerContext;
import io.insightdesk.platform.security.Permission;
import io.insightdesk.platform.security.Requires;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The columns of lists as each agent wants them: which, in what order, how wide. */
@Stateless
@Requires(Permission.READ_TICKETS)
public class ColumnChoiceService {

    /** Pixels. */
    private static final int NARROWEST = 20;

    private static final int WIDEST = 2000;

    @Inject
    ColumnChoiceRepository choices;

    @Inject
    SavedViewService views;

    @Inject
    SavedViewInput input;

    /** The caller's. */
    @Requires(Permission.READ_TICKETS)
    public ColumnChoices mine() {
        return choices.of(CallerContext.current().requireAccount());
    }

    /**
     * Chooses columns for the caller, who goes with the usual ones again by choosing these.
     *
     * @param codes in their order
     * @throws InvalidInputException with all that is wrong with {@code columns}
     */
    @Requires(Permission.READ_TICKETS)
    public void choose(BuiltInView view, List<String> codes) {
        var columns = checked(codes);
        if (columns.equals(ViewColumn.USUAL)) {
            reset(view);
        } else {
            save(view.code(), columns);
        }
    }

    /**
     * Puts the columns of a view into another order, for the caller alone.
     *
     * @param view the code of a view that every desk has, or a saved one's id
     * @param codes all columns that the caller sees
     * @throws NotFoundException when there is none, or the caller does not see it
     * @throws InvalidInputException with all that is wrong with {@code columns}
     */
    @Requires(Permission.READ_TICKETS)
    public void order(String view, List<String> codes) {
        var builtIn = Coded.find(BuiltInView.class, view);
        if (builtIn.isPresent()) {
            choose(builtIn.get(), codes);
        } else {
            requireVisible(view);
            save(view, checked(codes));
        }
    }

    private List<ViewColumn> checked(List<String> codes) {
        var check = new InputCheck();
        var columns = input.columns(check, codes);
        check.throwIfWrong();
        return columns;
    }

    private void save(String view, List<ViewColumn> columns) {
        var caller = CallerContext.current();
        choices.save(caller.tenant(), caller.requireAccount(), view, columns);
    }

    private void requireVisible(String savedView) {
        views.get(Ids.find(savedView).orElseThrow(() -> new NotFoundException("View", savedView)));
    }

    /**
     * Gives columns of a view a width, for the caller alone.
     *
     * @param view the code of a view that every desk has, or a saved one's id
     * @param widths in pixels, by the columns' codes; what is no column or no sensible width is passed over
     * @throws NotFoundException when there is none, or the caller does not see it
     */
    @Requires(Permission.READ_TICKETS)
    public void resize(String view, Map<String, Integer> widths) {
        if (Coded.find(BuiltInView.class, view).isEmpty()) {
            requireVisible(view);
        }
        var sensible = new TreeMap<String, Integer>();
        widths.forEach((column, width) -> {
            if (ViewColumn.find(column).isPresent() && width >= NARROWEST && width <= WIDEST) {
                sensible.put(column, width);
            }
        });
        if (sensible.size() <= ViewColumn.MOST) {
            var caller = CallerContext.current();
            choices.saveWidths(caller.tenant(), caller.requireAccount(), view, sensible);
        }
    }

    /** The caller goes with the usual columns again. */
    @Requires(Permission.READ_TICKETS)
    public void reset(BuiltInView view) {
        choices.reset(CallerContext.current().requireAccount(), view);
    }
}
