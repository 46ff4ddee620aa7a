package org.gamingcafe;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.core.domain.JavaEnumConstant;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaParameterizedType;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What code does and does not do anywhere. */
final class HabitRules {

    private static final Pattern FORBIDDEN_NAMES =
            Pattern.compile(".*(Impl|Dto|DTO|VO|Manager|Helper|Utils?|Facade|Assembler|Mapper)");
    private static final Set<String> BINARY = Set.of("float", "double", "java.lang.Float", "java.lang.Double");
    private static final Set<String> DATES = Set.of(
            "java.time.Instant",
            "java.time.LocalDate",
            "java.time.LocalTime",
            "java.time.LocalDateTime",
            "java.time.ZonedDateTime",
            "java.time.OffsetDateTime",
            "java.time.OffsetTime",
            "java.time.Year",
            "java.time.YearMonth");
    private static final Map<String, Set<String>> THREADS = Map.of(
            "java.lang.Thread", Set.of("<init>", "start", "ofVirtual", "ofPlatform", "startVirtualThread"),
            "java.util.concurrent.CompletableFuture", Set.of("runAsync", "supplyAsync"),
            "java.util.Timer", Set.of("<init>"),
            "java.util.concurrent.ForkJoinPool", Set.of("<init>", "commonPool"));
    private static final Set<String> PARALLEL = Set.of("parallel", "parallelStream");
    private static final String CACHE = "org.infinispan.Cache";
    private static final String TRANSACTION_ATTRIBUTE = "jakarta.ejb.TransactionAttribute";
    private static final Set<String> OUTSIDE = Set.of("NOT_SUPPORTED", "NEVER");

    private static final String STEP_UP = "org.gamingcafe.platform.kernel.StepUp";

    private final HousePlan plan;

    HabitRules(HousePlan plan) {
        this.plan = plan;
    }

    List<Rule> all() {
        return List.of(
                Rule.ofEach("money_is_never_binary", this::binary),
                Rule.ofEach("names_say_what_not_how", this::names),
                Rule.ofEach("time_comes_from_the_clock", this::time),
                Rule.ofEach("caches_are_text_with_five_methods", this::caches),
                Rule.ofEach("the_password_hash_runs_outside_of_transactions", this::hashes),
                Rule.ofEach("passwords_are_verified_at_the_gate", this::gate),
                Rule.ofEach("sensitive_acts_need_a_fresh_factor", this::factors),
                Rule.ofEach("threads_belong_to_the_container", this::threads),
                Rule.ofEach("nobody_catches_everything", this::catches));
    }

    /** domain.md 8: these acts are for who has shown a factor a moment ago; a change of password verifies it itself. */
    private void factors(JavaClass type, Consumer<String> faults) {
        if (plan.place(type).isEmpty()) {
            return;
        }
        for (var act : HousePlan.SENSITIVE.getOrDefault(type.getSimpleName(), Set.of())) {
            var says = type.getMethods().stream()
                    .filter(method -> method.getName().equals(act))
                    .anyMatch(method -> method.isAnnotatedWith(STEP_UP));
            if (!says) {
                faults.accept(type.getName() + "." + act + " must say @StepUp");
            }
        }
        if (HousePlan.SENSITIVE_AT_TIMES.contains(type.getSimpleName())
                && calls(type).stream().noneMatch(call -> call.getName().equals("mustBeShown"))) {
            faults.accept(type.getName() + " must ask for a fresh factor (FreshFactor.mustBeShown)");
        }
    }

    private void binary(JavaClass type, Consumer<String> faults) {
        if (!plan.isIn(type, "cafe", "platform.kernel")) {
            return;
        }
        for (var field : type.getFields()) {
            if (BINARY.contains(field.getRawType().getName())) {
                faults.accept(field.getFullName() + " is a binary fraction");
            }
        }
        for (var unit : type.getCodeUnits()) {
            var types = new HashSet<JavaClass>(unit.getRawParameterTypes());
            types.add(unit.getRawReturnType());
            if (types.stream().anyMatch(used -> BINARY.contains(used.getName()))) {
                faults.accept(unit.getFullName() + " takes or gives a binary fraction");
            }
        }
        for (var call : calls(type)) {
            var reached = new HashSet<JavaClass>(call.getTarget().getRawParameterTypes());
            reached.add(call.getTarget().getRawReturnType());
            if (reached.stream().anyMatch(used -> BINARY.contains(used.getName()))) {
                faults.accept(call.getDescription() + " uses a binary fraction");
            }
        }
    }

    private void names(JavaClass type, Consumer<String> faults) {
        var translates = type.isAssignableTo("jakarta.ws.rs.ext.ExceptionMapper");
        if (plan.place(type).isPresent()
                && !translates
                && FORBIDDEN_NAMES.matcher(type.getSimpleName()).matches()) {
            faults.accept(type.getName() + " is named for how it works, not for what it is");
        }
    }

    private void time(JavaClass type, Consumer<String> faults) {
        if (plan.place(type).isEmpty() || isProgram(type)) {
            return;
        }
        for (var call : calls(type)) {
            var owner = call.getTargetOwner().getName();
            var method = call.getName();
            var parameters = call.getTarget().getRawParameterTypes();
            var withClock =
                    parameters.size() == 1 && parameters.getFirst().getName().equals("java.time.Clock");
            var ownTime = DATES.contains(owner) && method.equals("now") && !withClock
                    || owner.equals("java.lang.System") && method.equals("currentTimeMillis")
                    || owner.equals("java.util.Date") && method.equals("<init>") && parameters.isEmpty()
                    || owner.equals("java.util.Calendar") && method.equals("getInstance")
                    || owner.equals("java.time.Clock")
                            && method.startsWith("system")
                            && !plan.isIn(type, "platform.config");
            if (ownTime) {
                faults.accept(call.getDescription() + ": time comes from the injected Clock");
            }
        }
    }

    private void caches(JavaClass type, Consumer<String> faults) {
        for (var field : type.getFields()) {
            if (field.getRawType().getName().equals(CACHE)) {
                var text = field.getType() instanceof JavaParameterizedType generic
                        && generic.getActualTypeArguments().stream()
                                .allMatch(argument -> argument.getName().equals("java.lang.String"));
                if (!text) {
                    faults.accept(field.getFullName() + " must be a Cache<String, String>");
                }
            }
        }
        for (var call : calls(type)) {
            if (call.getTargetOwner().getName().equals(CACHE) && !HousePlan.CACHE_METHODS.contains(call.getName())) {
                faults.accept(call.getDescription() + ": only " + HousePlan.CACHE_METHODS + " hold in a cluster");
            }
        }
    }

    /** A hash takes as long as a thousand queries; no connection waits for it. */
    private void hashes(JavaClass type, Consumer<String> faults) {
        for (var call : calls(type)) {
            if (isHashing(call) && !isHashing(type)) {
                outside(call.getOrigin(), new HashSet<>(), faults);
            }
        }
    }

    /** One rule, one gate: whoever verifies a password elsewhere goes around the lock. */
    private void gate(JavaClass type, Consumer<String> faults) {
        for (var call : calls(type)) {
            var verifies = call.getTargetOwner().getName().equals(plan.root() + ".identity.password.PasswordService")
                    && call.getName().equals("matches");
            if (verifies && !type.getName().equals(plan.root() + ".identity.login.Gate")) {
                faults.accept(call.getDescription() + ": only the gate verifies passwords");
            }
        }
    }

    private boolean isHashing(JavaCodeUnitAccess<?> call) {
        var owner = call.getTargetOwner();
        return plan.place(owner).isPresent()
                && HousePlan.HASHING.getOrDefault(belowRoot(owner), Set.of()).contains(call.getName());
    }

    /** The hash itself; the service that wraps it is judged like everybody. */
    private boolean isHashing(JavaClass type) {
        return plan.isIn(type, "platform.crypto");
    }

    private String belowRoot(JavaClass type) {
        return type.getName().substring(plan.root().length() + 1);
    }

    private void outside(JavaCodeUnit unit, Set<JavaCodeUnit> seen, Consumer<String> faults) {
        if (!seen.add(unit)) {
            return;
        }
        var owner = unit.getOwner();
        var managed = owner.isAnnotatedWith("jakarta.ejb.Stateless") || owner.isAnnotatedWith("jakarta.ejb.Singleton");
        if (managed && !unit.getModifiers().contains(JavaModifier.PRIVATE)) {
            if (!isOutside(unit)) {
                faults.accept(unit.getFullName() + " reaches the password hash and must be NOT_SUPPORTED");
            }
            return;
        }
        unit.getAccessesToSelf().forEach(call -> outside(call.getOrigin(), seen, faults));
    }

    private static boolean isOutside(JavaCodeUnit unit) {
        return unit.isAnnotatedWith(TRANSACTION_ATTRIBUTE)
                ? OUTSIDE.contains(attribute(unit.getAnnotationOfType(TRANSACTION_ATTRIBUTE)))
                : unit.getOwner().isAnnotatedWith(TRANSACTION_ATTRIBUTE)
                        && OUTSIDE.contains(attribute(unit.getOwner().getAnnotationOfType(TRANSACTION_ATTRIBUTE)));
    }

    private static String attribute(JavaAnnotation<? extends CanBeAnnotated> annotation) {
        return annotation
                .get("value")
                .map(value -> value instanceof JavaEnumConstant constant ? constant.name() : "")
                .orElse("REQUIRED");
    }

    private void threads(JavaClass type, Consumer<String> faults) {
        if (plan.place(type).isEmpty() || isProgram(type)) {
            return;
        }
        for (var call : calls(type)) {
            var owner = call.getTargetOwner().getName();
            if (owner.equals("java.util.concurrent.Executors")
                    || owner.startsWith("java.util.") && PARALLEL.contains(call.getName())
                    || THREADS.getOrDefault(owner, Set.of()).contains(call.getName())) {
                faults.accept(call.getDescription() + ": threads come from the container's executors");
            }
        }
    }

    private void catches(JavaClass type, Consumer<String> faults) {
        if (plan.place(type).isEmpty()) {
            return;
        }
        for (var unit : type.getCodeUnits()) {
            for (var block : unit.getTryCatchBlocks()) {
                if (block.getCaughtThrowables().stream()
                        .anyMatch(caught -> caught.getName().equals("java.lang.Exception"))) {
                    faults.accept(unit.getFullName() + " catches Exception");
                }
            }
        }
    }

    /** Calls and method references. */
    private static List<JavaCodeUnitAccess<?>> calls(JavaClass type) {
        return type.getCodeUnits().stream()
                .<JavaCodeUnitAccess<?>>flatMap(unit ->
                        Stream.concat(unit.getCallsFromSelf().stream(), unit.getCodeUnitReferencesFromSelf().stream()))
                .toList();
    }

    private boolean isProgram(JavaClass type) {
        return plan.place(type)
                .filter(place -> HousePlan.PROGRAMS.contains(place.floor()))
                .isPresent();
    }
}
