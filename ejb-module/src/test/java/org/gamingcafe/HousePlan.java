package org.gamingcafe;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The plan of the house as data: floors, rooms in the order in which they stand on each other, doors, and the few things
 * that may cross walls. Prose: docs/house.md. A mutant has the same plan under a root of its own.
 */
record HousePlan(String root) {

    static final String ROOT = "org.gamingcafe";
    static final HousePlan HOUSE = new HousePlan(ROOT);

    static final List<String> FLOORS = List.of("platform", "identity", "cafe");
    static final List<String> DOORS = List.of("api", "admin", "jobs");

    /** Programs of their own beside the house; only its habits hold there. */
    static final Set<String> PROGRAMS = Set.of("launcher");

    static final Set<String> PLATFORM = Set.of(
            "kernel",
            "sql",
            "config",
            "crypto",
            "cluster",
            "ticket",
            "limit",
            "idempotency",
            "outbox",
            "audit",
            "mail",
            "file",
            "backup",
            "flag",
            "job",
            "access",
            "observe",
            "probe");

    /** What every room of the platform may know. */
    static final Set<String> GROUND = Set.of("kernel", "sql");

    /** Pairs of platform rooms that know each other, besides everything knowing the ground. */
    static final Map<String, Set<String>> PIPES = Map.ofEntries(
            Map.entry("limit", Set.of("cluster", "observe")),
            Map.entry("ticket", Set.of("cluster")),
            Map.entry("idempotency", Set.of("cluster")),
            Map.entry("outbox", Set.of("cluster", "observe")),
            Map.entry("mail", Set.of("outbox")),
            Map.entry("backup", Set.of("outbox")),
            Map.entry("file", Set.of("outbox")),
            Map.entry("job", Set.of("outbox", "observe")),
            Map.entry("access", Set.of("audit")),
            Map.entry("audit", Set.of("crypto", "observe")),
            Map.entry("observe", Set.of("probe")));

    /** Lowest first: a room knows only rooms before it. */
    static final List<String> IDENTITY = List.of(
            "role",
            "password",
            "account",
            "device",
            "session",
            "twofactor",
            "pin",
            "risk",
            "login",
            "social",
            "leaving",
            "notice",
            "activity",
            "user",
            "privacy");

    /** Lowest first: a room knows only rooms before it. */
    static final List<String> CAFE = List.of(
            "venue",
            "ledger",
            "member",
            "station",
            "tariff",
            "till",
            "terminal",
            "bonus",
            "wallet",
            "transfer",
            "voucher",
            "pass",
            "inventory",
            "opening",
            "reservation",
            "play",
            "game",
            "floor",
            "incident",
            "sale",
            "order",
            "shift",
            "loyalty",
            "review",
            "setup",
            "report");

    /** Ids that rooms of several floors speak of; all others stay in their room. */
    static final Set<String> IDS_IN_THE_KERNEL = Set.of("AccountId", "VenueId", "StationId", "TillId");

    /** A lower room declares the question and a higher one answers, or the outside world is behind it. */
    static final Set<String> CONTRACTS = Set.of(
            "DomainEvent",
            "PersonalData",
            "RiskSignal",
            "Tender",
            "OutboxHandler",
            "JobDesk",
            "SmsSender",
            "BreachCheck",
            "OidcProvider",
            "BlobStore",
            "FactorOffer",
            "LeavingTie");

    /** Acts that need a factor shown a moment ago, by service. */
    static final Map<String, Set<String>> SENSITIVE = Map.ofEntries(
            Map.entry("OwnSessionService", Set.of("revoke", "revokeOthers")),
            Map.entry("UserAccessService", Set.of("endSessions")),
            Map.entry("EmailChangeService", Set.of("ask")),
            Map.entry("LeavingService", Set.of("deactivate")),
            Map.entry("DeletionService", Set.of("ask")),
            Map.entry("ApprovalService", Set.of("decide")),
            Map.entry("CounterApprovalService", Set.of("decide")),
            Map.entry("ShiftRescueService", Set.of("rescue")),
            Map.entry("TillKeyService", Set.of("issue")),
            Map.entry("TariffVersionService", Set.of("approve")),
            Map.entry("FirstTariffService", Set.of("begin")),
            Map.entry("VenuePlanService", Set.of("found")),
            Map.entry("OpeningImportService", Set.of("book", "undo")),
            Map.entry("ShiftTermsService", Set.of("setTerms")),
            Map.entry("SecondFactorService", Set.of("begin", "renewBackupCodes")),
            Map.entry("PinService", Set.of("choose", "bind")),
            Map.entry("PhoneService", Set.of("begin", "remove")),
            Map.entry("ExportService", Set.of("request", "open", "openByTicket")),
            Map.entry("PasskeyService", Set.of("begin", "register", "remove")));

    /** Services with an act that needs it only at times: another phone number, a refund above the venue's limit. */
    static final Set<String> SENSITIVE_AT_TIMES =
            Set.of("AccountService", "TopUpRefundService", "CorrectionService", "RefundService");

    /** Acts that take as long as a password hash, by class below the root. */
    static final Map<String, Set<String>> HASHING = Map.of(
            "platform.crypto.PasswordHash", Set.of("hash", "matches", "matchesNobody"),
            "identity.password.PasswordService", Set.of("set", "prepare", "matches"),
            "identity.pin.PinService", Set.of("choose", "matches"));

    static final Set<String> CACHE_METHODS = Set.of("get", "put", "putIfAbsent", "replace", "remove");

    /** Where a class lives: floor or door, and the room within. */
    record Place(String floor, String room) {

        boolean isDoor() {
            return DOORS.contains(floor);
        }

        boolean isFloor() {
            return FLOORS.contains(floor);
        }

        /** The height, doors above all floors. */
        int height() {
            return isDoor() ? FLOORS.size() : FLOORS.indexOf(floor);
        }

        boolean isOnThePlan() {
            return switch (floor) {
                case "platform" -> PLATFORM.contains(room);
                case "identity" -> IDENTITY.contains(room);
                case "cafe" -> CAFE.contains(room);
                default -> isDoor() || PROGRAMS.contains(floor);
            };
        }

        /** Whether this room may know that one on the same floor. */
        boolean mayKnow(String other) {
            return switch (floor) {
                case "platform" ->
                    !GROUND.contains(room)
                            && (GROUND.contains(other)
                                    || PIPES.getOrDefault(room, Set.of()).contains(other));
                case "identity" -> IDENTITY.indexOf(other) < IDENTITY.indexOf(room);
                case "cafe" -> CAFE.indexOf(other) < CAFE.indexOf(room);
                default -> true;
            };
        }
    }

    /** The place of a class; nothing for classes that are not of this house. */
    Optional<Place> place(JavaClass type) {
        var name = type.getPackageName();
        if (!name.startsWith(root + ".")) {
            return Optional.empty();
        }
        var steps = name.substring(root.length() + 1).split("\\.");
        return Optional.of(new Place(steps[0], steps.length > 1 ? steps[1] : ""));
    }

    boolean isIn(JavaClass type, String... places) {
        return List.of(places).stream()
                .map(place -> root + "." + place)
                .anyMatch(name -> type.getPackageName().equals(name)
                        || type.getPackageName().startsWith(name + "."));
    }

    boolean isInDoor(JavaClass type) {
        return place(type).filter(Place::isDoor).isPresent();
    }

    boolean isInRoom(JavaClass type) {
        return place(type).filter(Place::isFloor).isPresent();
    }
}
