package org.gamingcafe.api;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.jspecify.annotations.Nullable;

/** Ids, whole numbers, instants, dates and names in paths and queries. A path that is no id leads nowhere; a bad query is told by name. */
@Provider
public class Parameters implements ParamConverterProvider {

    private static final int LONGEST_NUMBER = 18;
    private static final Set<Class<?>> SCALARS = Set.of(UUID.class, Integer.class, Instant.class, LocalDate.class);

    @Override
    public <T> @Nullable ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        if (!SCALARS.contains(type) && !type.isEnum()) {
            return null;
        }
        var name = Arrays.stream(annotations)
                .filter(QueryParam.class::isInstance)
                .map(QueryParam.class::cast)
                .map(QueryParam::value)
                .findFirst();
        return new Converter<>(type, name);
    }

    private record Converter<T>(Class<T> type, Optional<String> query) implements ParamConverter<T> {

        @Override
        public @Nullable T fromString(@Nullable String text) {
            if (text == null) {
                return null;
            }
            try {
                return type.cast(read(text));
            } catch (InvalidInput no) {
                throw query.<RuntimeException>map(name -> new BadRequestException(
                                new InvalidInput(name, no.code(), no.arguments().toArray())))
                        .orElseGet(NotFoundException::new);
            }
        }

        private Object read(String text) {
            if (type == UUID.class) {
                return Scalars.uuid(text);
            }
            if (type == Integer.class) {
                return Scalars.read(Integer.class, number(text));
            }
            return type.isEnum() ? Scalars.constant(type, text) : Scalars.read(type, text);
        }

        private static Object number(String text) {
            if (text.length() > LONGEST_NUMBER || !text.matches("-?\\d+")) {
                throw new InvalidInput("", "field.no-whole-number");
            }
            return new BigDecimal(text);
        }

        @Override
        public String toString(T value) {
            return value.toString();
        }
    }
}
