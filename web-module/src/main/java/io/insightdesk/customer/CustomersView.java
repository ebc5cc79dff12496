package io.insightdesk.customer;

import io.insightdesk.platform.input.Text;
import io.insightdesk.platform.paging.Page;
import io.insightdesk.platform.persistence.Ids;
import io.insightdesk.platform.web.ListAddress;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;

/** The page {@code /agent/customers}: customers by name, found by a part of name, address or organisation. */
@Named
@RequestScoped
public class CustomersView {

    private static final int ROWS = 25;

    @Inject
    CustomerService customers;

    @Param
    String q;

    @Param
    String after;

    private String text;
    private Page<CustomerRow> page;

    /** Before the page is shown. */
    public void load() {
        text = q == null ? "" : Text.line(q);
        var words = Optional.of(text).filter(given -> !given.isEmpty());
        page = customers.list(new CustomerQuery(words, Optional.empty(), place(), ROWS));
    }

    /** What is no place in the list is its beginning. */
    private Optional<UUID> place() {
        return Ids.find(after);
    }

    public List<CustomerRow> getRows() {
        return page.rows();
    }

    /** What is looked for; empty for all. */
    public String getText() {
        return text;
    }

    /** The customers after these, or {@code null} when these are the last. */
    public ListAddress getNext() {
        return page.next().map(last -> here().with("after", last)).orElse(null);
    }

    /** The first customers, or {@code null} when these are. */
    public ListAddress getFirst() {
        return after == null ? null : here();
    }

    private ListAddress here() {
        return ListAddress.of(Faces.getRequestContextPath() + "/agent/customers")
                .with("q", text);
    }
}
