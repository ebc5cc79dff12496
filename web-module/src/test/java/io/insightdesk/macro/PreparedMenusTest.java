package io.insightdesk.macro;

import static org.assertj.core.api.Assertions.assertThat;

import io.insightdesk.platform.RefusedException;
import io.insightdesk.platform.security.PermissionDeniedException;
import io.insightdesk.platform.web.ErrorMessages;
import io.insightdesk.ticket.TicketRef;
import io.insightdesk.ticket.page.TicketView;
import io.insightdesk.ticket.work.TicketErrorMessages;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The menus of a ticket's page are asked by the browser for one of a list that may be old, or made up. */
class PreparedMenusTest {

    private static final UUID KEPT = UUID.randomUUID();
    private static final MacroPreview PREVIEW =
            new MacroPreview("Solved by a restart", Optional.empty(), Optional.empty(), List.of());
    private static final RenderedText FILLED = new RenderedText("Hello", "<p>Hello</p>", false);

    private final List<String> said = new ArrayList<>();
    private RefusedException refusal;
    private final MacroMenuView macros = macroMenu();
    private final CannedMenuView replies = cannedMenu();

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "made up", "9f1d4b52-5a43-4b87-9a5e-0d8f2b6d7a11"})
    void aMacroThatIsNotThereIsSaidToBeGoneAndNothingIsShown(String id) {
        macros.preview(KEPT.toString());

        macros.preview(id);

        assertThat(said).containsExactly("macro.gone");
        assertThat(macros.getShown()).isNull();
    }

    @Test
    void aMacroThatIsThereIsShown() {
        macros.preview(KEPT.toString());

        assertThat(said).isEmpty();
        assertThat(macros.getShown()).isEqualTo(PREVIEW);
        assertThat(macros.getChosen()).isEqualTo(KEPT);
    }

    @Test
    void aMacroThatWentBetweenLookingAndApplyingIsSaidToBeGoneOnce() {
        macros.preview(KEPT.toString());
        refusal = new MacroNotFoundException(KEPT);

        macros.apply();

        assertThat(said).containsExactly("macro.gone");
        assertThat(macros.getShown()).isNull();
        assertThat(macros.isDone()).isFalse();
    }

    @Test
    void whatElseRefusesAMacroIsSaidOnceToo() {
        macros.preview(KEPT.toString());
        refusal = new PermissionDeniedException("not yours");

        macros.apply();

        assertThat(said).hasSize(1);
        assertThat(macros.isDone()).isFalse();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "made up", "9f1d4b52-5a43-4b87-9a5e-0d8f2b6d7a11"})
    void aCannedReplyThatIsNotThereIsSaidToBeGone(String id) {
        replies.fill(id);

        assertThat(said).containsExactly("reply.gone");
        assertThat(replies.getFilled()).isNull();
    }

    @Test
    void aCannedReplyThatIsThereIsFilled() {
        replies.fill(KEPT.toString());

        assertThat(said).isEmpty();
        assertThat(replies.getFilled()).isEqualTo(FILLED);
    }

    private MacroMenuView macroMenu() {
        var menu = new MacroMenuView();
        menu.page = new Page();
        menu.messages = new Messages();
        menu.texts = new Keys();
        menu.errorMessages = new TicketErrorMessages() {
            @Override
            public void show(RefusedException refused, String form) {
                said.add(refused.getMessage());
            }
        };
        menu.executions = new MacroExecutionService() {
            @Override
            public MacroPreview preview(TicketRef ref, UUID id) {
                refuse();
                if (!id.equals(KEPT)) {
                    throw new MacroNotFoundException(id);
                }
                return PREVIEW;
            }

            @Override
            public void apply(TicketRef ref, UUID id, ApplyMacro given) {
                refuse();
            }
        };
        return menu;
    }

    private CannedMenuView cannedMenu() {
        var menu = new CannedMenuView();
        menu.page = new Page();
        menu.messages = new Messages();
        menu.texts = new Keys();
        menu.service = new CannedReplyService() {
            @Override
            public RenderedText fill(TicketRef ref, UUID id) {
                if (!id.equals(KEPT)) {
                    throw new CannedReplyNotFoundException(id);
                }
                return FILLED;
            }
        };
        return menu;
    }

    private void refuse() {
        if (refusal != null) {
            throw refusal;
        }
    }

    private static final class Page extends TicketView {

        private static final long serialVersionUID = 1L;

        @Override
        public TicketRef ref() {
            return TicketRef.parse("ACME-1001");
        }

        @Override
        public void refresh() {
            // nothing is drawn here
        }
    }

    private final class Messages extends ErrorMessages {
        @Override
        public void show(String message) {
            said.add(message);
        }
    }

    private static final class Keys extends MacroTexts {
        @Override
        String get(String key) {
            return key;
        }
    }
}
