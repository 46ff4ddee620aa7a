package org.gamingcafe.api;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.gamingcafe.api.InvalidBody.Wrong;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Puts the values of a body into the request record of a resource, and says of every field that does not fit which one it
 * is and why. What is absent becomes {@code null}; whether it may be absent is said by the record's constraints.
 */
final class Binding {

    private static final int MOST_ELEMENTS = 500;
    private static final int MOST_WRONGS = 20;
    private static final int LONGEST_NAME = 64;

    private final List<Wrong> wrongs = new ArrayList<>();

    private Binding() {}

    static <R extends Record> R bind(Class<R> type, Map<String, @Nullable Object> body) {
        var binding = new Binding();
        var bound = binding.record(type, body, "");
        if (bound == null || !binding.wrongs.isEmpty()) {
            throw InvalidBody.unfit(binding.wrongs);
        }
        return bound;
    }

    private <R extends Record> @Nullable R record(Class<R> type, Map<String, @Nullable Object> body, String path) {
        var components = type.getRecordComponents();
        var names = Arrays.stream(components).map(RecordComponent::getName).toList();
        body.keySet().stream()
                .filter(name -> !names.contains(name))
                .forEach(name -> wrong(path, name, "field.unknown"));
        var values = new @Nullable Object[components.length];
        for (var i = 0; i < components.length; i++) {
            var name = names.get(i);
            values[i] = value(components[i].getGenericType(), body.get(name), under(path, name));
        }
        return wrongs.isEmpty() ? make(type, components, values) : null;
    }

    private static <R extends Record> R make(Class<R> type, RecordComponent[] components, @Nullable Object[] values) {
        try {
            var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            return type.getDeclaredConstructor(types).newInstance(values);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof Refusal refusal) {
                throw refusal;
            }
            throw new IllegalStateException(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private @Nullable Object value(Type type, @Nullable Object given, String field) {
        if (given == null) {
            return null;
        }
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            return list(list.getActualTypeArguments()[0], given, field);
        }
        if (type instanceof Class<?> kind && kind.isRecord() && given instanceof Map<?, ?> && !Scalars.knows(kind)) {
            return record(kind.asSubclass(Record.class), object(given), field);
        }
        return scalar((Class<?>) type, given, field);
    }

    private @Nullable Object scalar(Class<?> type, Object given, String field) {
        try {
            return Scalars.read(type, given);
        } catch (InvalidInput no) {
            var inner = no.field().isEmpty() ? field : field + "." + no.field();
            add(new Wrong(inner, no.code(), no.arguments()));
            return null;
        }
    }

    private List<@Nullable Object> list(Type element, Object given, String field) {
        var bound = new ArrayList<@Nullable Object>();
        if (!(given instanceof List<?> elements)) {
            add(new Wrong(field, "field.no-list", List.of()));
            return bound;
        }
        if (elements.size() > MOST_ELEMENTS) {
            add(new Wrong(field, "field.too-many", List.of(Integer.toString(MOST_ELEMENTS))));
            return bound;
        }
        for (var i = 0; i < elements.size(); i++) {
            var at = field + "[" + i + "]";
            if (elements.get(i) == null) {
                add(new Wrong(at, "field.required", List.of()));
            }
            bound.add(value(element, elements.get(i), at));
        }
        return bound;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, @Nullable Object> object(Object given) {
        return (Map<String, @Nullable Object>) given;
    }

    private void wrong(String path, String name, String code) {
        var shown = name.substring(0, Math.min(name.length(), LONGEST_NAME));
        add(new Wrong(under(path, shown), code, List.of()));
    }

    private void add(Wrong wrong) {
        if (wrongs.size() < MOST_WRONGS) {
            wrongs.add(wrong);
        }
    }

    private static String under(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }
}
