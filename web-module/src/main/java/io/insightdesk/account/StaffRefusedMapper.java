package io.insightdesk.account;

import io.insightdesk.platform.web.Problem;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** 409 for what nobody may do to an account of the desk. */
@Provider
public class StaffRefusedMapper implements ExceptionMapper<StaffRefusedException> {

    @Override
    public Response toResponse(StaffRefusedException refused) {
        var why =
                switch (refused.reason()) {
                    case ONESELF -> "Nobody takes the own role or account away.";
                    case LAST_OWNER -> "A desk keeps its last owner.";
                    case NOT_INVITED -> "Only who was invited and has not come yet is invited again.";
                };
        return Problem.named("staff-refused", 409, "Conflict", why).response().build();
    }
}
