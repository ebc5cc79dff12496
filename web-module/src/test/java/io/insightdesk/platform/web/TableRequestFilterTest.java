package io.insightdesk.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableRequestFilterTest {

    @ParameterizedTest
    @CsvSource({
        "list:tickets_cellInfo, '3,4,01a2293e-c90a-78c6-bcb5-b508017f636c'",
        "list:tickets_cellInfo, '0,1'",
        "list:tickets_resizableColumnState, 'list:tickets:c_status-_48.297,list:tickets:c_customFields_device-_120'",
        "list:tickets_resizableColumnState, ''",
        "list:tickets_width, 53.171899999999994",
        "list:tickets_columnOrder, anything",
        "people:rows_sortKey, people:rows:name-",
        "people:rows_sortDir, -1",
        "first_first, of a form"
    })
    void whatTablesSendIsLetThrough(String name, String value) {
        assertThat(TableRequestFilter.isOdd(name, value)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "list:tickets_cellInfo, ''",
        "list:tickets_cellInfo, 'x,4'",
        "list:tickets_cellInfo, '3000000000,4'",
        "list:tickets_cellInfo, '-1,4'",
        "list:tickets_resizableColumnState, nothing",
        "list:tickets_resizableColumnState, ','",
        "list:tickets_width, NaN",
        "people:rows_sortKey, ''",
        "people:rows_sortDir, 2",
        "list:tickets_first, -1"
    })
    void whatTablesNeverSendIsOdd(String name, String value) {
        assertThat(TableRequestFilter.isOdd(name, value)).isTrue();
    }
}
