package org.gamingcafe.platform.kernel;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something that has happened, told in the past tense, inside the transaction in which it happened. */
public interface DomainEvent {

    /** {@code wallet.topped-up}. */
    String act();

    /** What it happened to: type in lower case and id. */
    Subject subject();

    default @Nullable VenueId venue() {
        return null;
    }

    /** The person whom it concerns. */
    default @Nullable AccountId account() {
        return null;
    }

    default @Nullable String reason() {
        return null;
    }

    /** Fields before and after, or figures that matter; no secrets, names or addresses. */
    default Map<String, String> changes() {
        return Map.of();
    }

    /** The thing an event speaks of. */
    record Subject(String type, String id) {
        public static Subject of(String type, UUID id) {
            return new Subject(type, id.toString());
        }
    }
}
