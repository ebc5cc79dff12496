package io.insightdesk.composing;

import static org.assertj.core.api.Assertions.assertThat;

import io.insightdesk.macro.MacroExecutionService;
import io.insightdesk.macro.MacroNotFoundException;
import io.insightdesk.macro.MacroPreview;
import io.insightdesk.macro.MacroRow;
import io.insightdesk.macro.MacroService;
import io.insightdesk.platform.web.ErrorMessages;
import io.insightdesk.platform.web.UserLocale;
import io.insightdesk.ticket.TicketRef;
import io.insightdesk.ticket.page.TicketView;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A macro that waits in the composer may go meanwhile, and the browser may name one that never was. */
class PendingMacroViewTest {

    private static final String GONE = "The macro is no longer available and was removed. Your text is still here.";

    private final UUID kept = UUID.randomUUID();
    private final List<String> said = new ArrayList<>();
    private final PendingMacroView pending = waiting();

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "made up", "9f1d4b52-5a43-4b87-9a5e-0d8f2b6d7a11"})
    void aDraftsMacroThatIsNotThereDoesNotWaitAndIsSaidToBeGone(String id) {
        pending.restore(id);

        assertThat(said).containsExactly(GONE);
        assertThat(pending.macro()).isEmpty();
    }

    @Test
    void aMacroThatWentSinceItWasShownIsNotTakenIntoTheComposer() {
        pending.compose(kept);
        assertThat(pending.macro()).contains(kept);

        pending.compose(UUID.randomUUID());

        assertThat(said).containsExactly(GONE);
        assertThat(pending.macro()).isEmpty();
    }

    private PendingMacroView waiting() {
        var view = new PendingMacroView();
        view.page = new TicketView() {
            private static final long serialVersionUID = 1L;

            @Override
            public TicketRef ref() {
                return TicketRef.parse("ACME-1001");
            }
        };
        view.macros = new MacroService() {
            @Override
            public MacroRow get(UUID id) {
                throw new MacroNotFoundException(id);
            }
        };
        view.executions = new MacroExecutionService() {
            @Override
            public MacroPreview preview(TicketRef ref, UUID id) {
                if (!id.equals(kept)) {
                    throw new MacroNotFoundException(id);
                }
                return new MacroPreview("Ask for more", Optional.empty(), Optional.empty(), List.of());
            }
        };
        view.messages = new ErrorMessages() {
            @Override
            public void show(String message) {
                said.add(message);
            }
        };
        view.userLocale = new English();
        return view;
    }

    private record English() implements UserLocale {
        @Override
        public Locale getLocale() {
            return Locale.ENGLISH;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }
    }
}
