package io.insightdesk.demo;

/** How far a demo ticket has come by now; spread so that every status is there. */
enum DemoOutcome {
    UNTOUCHED,
    ASSIGNED,
    ANSWERED,
    PENDING,
    HOLD,
    BACK_FROM_CUSTOMER,
    SOLVED,
    CLOSED;

    private static final DemoOutcome[] EARLIER = {
        CLOSED, CLOSED, SOLVED, CLOSED, CLOSED, PENDING, CLOSED, CLOSED, HOLD, CLOSED, CLOSED, BACK_FROM_CUSTOMER
    };
    private static final DemoOutcome[] LATELY = {
        SOLVED,
        PENDING,
        ANSWERED,
        SOLVED,
        BACK_FROM_CUSTOMER,
        ASSIGNED,
        SOLVED,
        PENDING,
        UNTOUCHED,
        HOLD,
        SOLVED,
        ANSWERED
    };
    private static final DemoOutcome[] TODAY = {UNTOUCHED, ASSIGNED, ANSWERED, UNTOUCHED};

    static DemoOutcome of(int index) {
        if (index < 30) {
            return EARLIER[index % EARLIER.length];
        }
        return index < 54 ? LATELY[index % LATELY.length] : TODAY[index % TODAY.length];
    }

    boolean isAnswered() {
        return this != UNTOUCHED && this != ASSIGNED;
    }
}
