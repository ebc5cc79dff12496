package io.insightdesk.platform.web.api;

import io.insightdesk.platform.persistence.Ids;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.UUID;

/** Ids in paths: {@code @PathParam("id") UUID id}. A malformed one names nothing, so it is answered with 404. */
@Provider
public class IdConverterProvider implements ParamConverterProvider {

    private static final ParamConverter<UUID> IDS = new ParamConverter<>() {
        @Override
        public UUID fromString(String text) {
            return Ids.find(text).orElseThrow(NotFoundException::new);
        }

        @Override
        public String toString(UUID id) {
            return id.toString();
        }
    };

    @Override
    @SuppressWarnings("unchecked") // T is UUID
    public <T> ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        return type == UUID.class ? (ParamConverter<T>) IDS : null;
    }
}
