package io.insightdesk.benchmarks.reference;

import jakarta.annotation.Resource;
import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** One query in one transaction under row-level security, and its rows. */
@DataSourceDefinition(
        name = "java:app/jdbc/reference",
        className = "org.postgresql.ds.PGSimpleDataSource",
        url = "${MPCONFIG=insightdesk.database.url}",
        user = "${MPCONFIG=insightdesk.database.user}",
        password = "${MPCONFIG=insightdesk.database.password}",
        minPoolSize = 8,
        maxPoolSize = 32,
        properties = "statement-cache-size=50")
@Named("list")
@RequestScoped
public class ReferenceView {

    private static final String TENANT = "0193588d-0000-7000-8000-00000000be7c";
    private static final String QUERY = """
            select t.number, t.subject, r.name, t.status, t.priority, a.name, t.due_at, t.updated_at
            from ticket t
            join account r on r.tenant_id = t.tenant_id and r.id = t.requester_id
            left join account a on a.tenant_id = t.tenant_id and a.id = t.assignee_id
            where t.tenant_id = ?::uuid and t.deleted_at is null and t.status in ('new', 'open', 'pending', 'hold')
            order by t.updated_at desc, t.id desc
            limit 25""";

    @Resource(lookup = "java:app/jdbc/reference")
    DataSource database;

    private List<ReferenceRow> rows;

    /** Read once for a request: a data table asks more than once. */
    public List<ReferenceRow> getRows() throws SQLException {
        if (rows == null) {
            rows = read();
        }
        return rows;
    }

    private List<ReferenceRow> read() throws SQLException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (var setting = connection.prepareStatement("select set_config('insightdesk.tenant', ?, true)");
                    var query = connection.prepareStatement(QUERY)) {
                setting.setString(1, TENANT);
                setting.execute();
                query.setString(1, TENANT);
                var found = new ArrayList<ReferenceRow>();
                try (var result = query.executeQuery()) {
                    while (result.next()) {
                        var columns = new String[8];
                        for (var column = 0; column < columns.length; column++) {
                            columns[column] = result.getString(column + 1);
                        }
                        found.add(new ReferenceRow(columns));
                    }
                }
                return found;
            } finally {
                connection.commit();
            }
        }
    }
}
