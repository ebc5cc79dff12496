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
                    case ONESELF -> "You can't change your own role or disable your own account.";
                    case LAST_OWNER -> "A help desk needs at least one owner.";
                    case NOT_INVITED -> "Only pending invitations can be resent.";
                };
        return Problem.named("staff-refused", 409, "Conflict", why).response().build();
    }
}
