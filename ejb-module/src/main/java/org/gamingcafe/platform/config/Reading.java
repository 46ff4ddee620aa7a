package org.gamingcafe.platform.config;

import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.gamingcafe.platform.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/** Reads named values and gathers what is wrong with them instead of stopping at the first fault. */
final class Reading {

    private final Function<String, @Nullable String> source;
    private final List<String> faults = new ArrayList<>();

    Reading(Function<String, @Nullable String> source) {
        this.source = source;
    }

    /** From the environment; a system property of the same name wins. */
    static Reading ofEnvironment() {
        return new Reading(name -> {
            var property = System.getProperty(name);
            return property == null ? System.getenv(name) : property;
        });
    }

    Optional<String> text(String name) {
        return Optional.ofNullable(source.apply(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    String text(String name, String otherwise) {
        return text(name).orElse(otherwise);
    }

    Optional<Path> path(String name) {
        try {
            return text(name).map(Path::of);
        } catch (InvalidPathException e) {
            return wrong(name + " is no path", Optional.empty());
        }
    }

    /** @throws IllegalArgumentException if it is none of http or https */
    static URI webAddress(String text) {
        var url = URI.create(text);
        if (url.getHost() == null || !Set.of("http", "https").contains(url.getScheme())) {
            throw new IllegalArgumentException("no web address");
        }
        return url;
    }

    int whole(String name, int otherwise, int least, int most) {
        var fault = name + " must be a whole number from " + least + " to " + most;
        try {
            var value = text(name).map(Integer::valueOf).orElse(otherwise);
            if (value >= least && value <= most) {
                return value;
            }
        } catch (NumberFormatException e) {
            // told below: the text itself is never printed, it might be a secret in the wrong place
        }
        return wrong(fault, otherwise);
    }

    Duration duration(String name, Duration otherwise, Duration most) {
        var fault = name + " must be an ISO-8601 duration above zero, at most " + most;
        try {
            var value = text(name).map(Duration::parse).orElse(otherwise);
            if (value.isPositive() && value.compareTo(most) <= 0) {
                return value;
            }
        } catch (DateTimeException e) {
            // told below
        }
        return wrong(fault, otherwise);
    }

    boolean isOn(String name, boolean otherwise) {
        return switch (text(name, otherwise ? "on" : "off")) {
            case "on", "true" -> true;
            case "off", "false" -> false;
            default -> wrong(name + " must be on or off", otherwise);
        };
    }

    <T> T parsed(String name, T otherwise, String expected, Function<String, T> parser) {
        try {
            return text(name).map(parser).orElse(otherwise);
        } catch (IllegalArgumentException | DateTimeException | Refusal e) {
            return wrong(name + " must be " + expected, otherwise);
        }
    }

    <T> T wrong(String fault, T instead) {
        faults.add(fault);
        return instead;
    }

    List<String> faults() {
        return List.copyOf(faults);
    }
}
