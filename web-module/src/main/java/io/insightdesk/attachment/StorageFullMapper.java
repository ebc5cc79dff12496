package io.insightdesk.attachment;

import io.insightdesk.platform.storage.StorageFullException;
import io.insightdesk.platform.web.ErrorStatus;
import io.insightdesk.platform.web.Problem;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.logging.Level;
import java.util.logging.Logger;

/** 507: there is no room for the file, which is the operator's to mend. */
@Provider
public class StorageFullMapper implements ExceptionMapper<StorageFullException> {

    private static final Logger LOG = Logger.getLogger(StorageFullMapper.class.getName());

    @Override
    public Response toResponse(StorageFullException full) {
        LOG.log(Level.WARNING, "A file was not kept: {0}", full.getMessage());
        return Problem.response(ErrorStatus.INSUFFICIENT_STORAGE, "There is no space left to store the file.")
                .build();
    }
}
