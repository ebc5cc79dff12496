package io.insightdesk.benchmarks.reference;

/** A row as the bare page shows it. Getters, since EL 5 knows nothing of records. */
public final class ReferenceRow {

    private final String[] columns;

    ReferenceRow(String... columns) {
        this.columns = columns;
    }

    public String getNumber() {
        return columns[0];
    }

    public String getSubject() {
        return columns[1];
    }

    public String getCustomer() {
        return columns[2];
    }

    public String getStatus() {
        return columns[3];
    }

    public String getPriority() {
        return columns[4];
    }

    public String getAssignee() {
        return columns[5];
    }

    public String getDue() {
        return columns[6];
    }

    public String getUpdated() {
        return columns[7];
    }
}
