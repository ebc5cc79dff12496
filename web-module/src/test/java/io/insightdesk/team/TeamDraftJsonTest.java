package io.insightdesk.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.insightdesk.platform.input.Drafts;
import io.insightdesk.platform.input.FieldError;
import io.insightdesk.platform.input.FieldError.Rule;
import io.insightdesk.platform.input.InputCheck;
import io.insightdesk.platform.input.InvalidInputException;
import io.insightdesk.platform.web.api.JsonBody;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TeamDraftJsonTest {

    private static final UUID ID = UUID.fromString("01936e8a-7d5c-7c1e-8d21-5a4f9b3c2d10");

    @Test
    void membersAreNamedByTheirIds() {
        assertThat(read("{\"members\": [{\"id\": \"" + ID + "\", \"lead\": true}]}")
                        .draft()
                        .members())
                .containsExactly(new TeamDraft.Member(ID, true, TeamDraft.Limit.NONE));
    }

    @Test
    void aMemberThatIsNobodyIsRefusedByItsPlace() {
        assertThatThrownBy(() -> read("{\"members\": [{\"id\": \"x\"}]}").draft())
                .isInstanceOfSatisfying(InvalidInputException.class, refused -> assertThat(refused.errors())
                        .extracting(FieldError::field)
                        .containsExactly("members[0].id"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "10001", "3000000000", "-99999999999999999999"})
    void aLimitIsRefusedByTheRangeOfTheDraft(String limit) {
        var check = new InputCheck();
        Drafts.check(check, read("{\"ticketLimit\": " + limit + "}").draft());

        assertThatThrownBy(check::throwIfWrong)
                .isInstanceOfSatisfying(InvalidInputException.class, refused -> assertThat(refused.errors())
                        .containsExactly(
                                FieldError.of("ticketLimit", Rule.OUT_OF_RANGE, 1L, (long) TeamDraft.HIGHEST_LIMIT)));
    }

    @Test
    void allThatIsWrongIsRefusedAtOnce() {
        var team = read("""
                {"ticketLimit": "x", "members": [{"id": "%s"}, {"id": "y", "ticketLimit": 1.5}, {}]}""".formatted(ID));

        assertThatThrownBy(team::draft)
                .isInstanceOfSatisfying(InvalidInputException.class, refused -> assertThat(refused.errors())
                        .extracting(FieldError::field)
                        .containsExactly("ticketLimit", "members[1].id", "members[1].ticketLimit", "members[2].id"));
    }

    private static TeamDraftJson read(String body) {
        return JsonBody.read(body.getBytes(StandardCharsets.UTF_8), TeamDraftJson.class);
    }
}
