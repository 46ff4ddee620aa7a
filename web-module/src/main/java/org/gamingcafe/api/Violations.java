package org.gamingcafe.api;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.Comparator;
import java.util.List;
import org.gamingcafe.api.InvalidBody.Wrong;
import org.jspecify.annotations.Nullable;

/** Broken constraints, told by the names of JSON fields and parameters. */
final class Violations {

    private Violations() {}

    static List<Wrong> of(ConstraintViolationException failure) {
        return failure.getConstraintViolations().stream()
                .map(Violations::wrong)
                .sorted(Comparator.comparing(Wrong::field).thenComparing(Wrong::code))
                .toList();
    }

    private static Wrong wrong(ConstraintViolation<?> violation) {
        var field = field(violation.getPropertyPath());
        var attributes = violation.getConstraintDescriptor().getAttributes();
        var constraint = violation.getConstraintDescriptor().getAnnotation().annotationType();
        return switch (constraint.getSimpleName()) {
            case "NotNull" -> new Wrong(field, "field.required", List.of());
            case "NotBlank", "NotEmpty" -> new Wrong(field, "field.blank", List.of());
            case "Size" ->
                new Wrong(field, "field.size", List.of(text(attributes.get("min")), text(attributes.get("max"))));
            case "Min" -> new Wrong(field, "field.too-small", List.of(text(attributes.get("value"))));
            case "Max" -> new Wrong(field, "field.too-large", List.of(text(attributes.get("value"))));
            default -> new Wrong(field, "field.malformed", List.of());
        };
    }

    private static String text(@Nullable Object attribute) {
        return String.valueOf(attribute);
    }

    /** Without the method, and without the name of the body's parameter. */
    private static String field(Path path) {
        var field = new StringBuilder();
        var parameter = "";
        for (var node : path) {
            if (node.getKind() == ElementKind.PARAMETER) {
                parameter = node.getName();
            } else if (node.getKind() == ElementKind.PROPERTY || node.getKind() == ElementKind.CONTAINER_ELEMENT) {
                append(field, node);
            }
        }
        return field.isEmpty() && !parameter.equals("request") ? parameter : field.toString();
    }

    private static void append(StringBuilder field, Path.Node node) {
        if (node.isInIterable() && node.getIndex() != null) {
            field.append('[').append(node.getIndex()).append(']');
        }
        if (node.getKind() == ElementKind.PROPERTY) {
            field.append(field.isEmpty() ? "" : ".").append(node.getName());
        }
    }
}
