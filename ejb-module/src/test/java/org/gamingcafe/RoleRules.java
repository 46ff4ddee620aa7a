package org.gamingcafe;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** What each role of class looks like. */
final class RoleRules {

    private static final String STATELESS = "jakarta.ejb.Stateless";
    private static final String APPLICATION_SCOPED = "jakarta.enterprise.context.ApplicationScoped";
    private static final String OBSERVES = "jakarta.enterprise.event.Observes";
    private static final String ENTITY_MANAGER = "jakarta.persistence.EntityManager";
    private static final List<String> MAPPED = List.of(
            "jakarta.persistence.Entity",
            "jakarta.persistence.Embeddable",
            "jakarta.persistence.MappedSuperclass",
            "jakarta.persistence.Converter");
    private static final List<String> ACCESS = List.of(
            "jakarta.annotation.security.RolesAllowed",
            "jakarta.annotation.security.PermitAll",
            "jakarta.annotation.security.DenyAll");
    private static final Set<String> PERSISTENCE = Set.of(
            ENTITY_MANAGER,
            "jakarta.persistence.EntityManagerFactory",
            "jakarta.persistence.Query",
            "jakarta.persistence.TypedQuery",
            "jakarta.transaction.UserTransaction",
            "jakarta.transaction.Transactional",
            "java.sql.Connection",
            "javax.sql.DataSource");

    private final HousePlan plan;

    RoleRules(HousePlan plan) {
        this.plan = plan;
    }

    List<Rule> all() {
        return List.of(
                Rule.ofEach("entities_never_leave_their_room", this::entities),
                Rule.ofEach("services_are_stateless_and_public", this::services),
                Rule.ofEach("every_service_says_who_may_call", this::access),
                Rule.ofEach("service_methods_are_public_or_private", this::serviceMethods),
                Rule.ofEach("a_room_shows_services_values_events_and_refusals", this::shown),
                Rule.ofEach("only_collections_hold_the_entity_manager", this::collections),
                Rule.ofEach("doors_hold_no_persistence", this::doors),
                Rule.ofEach("observers_stay_inside", this::observers),
                Rule.ofEach("resources_are_application_scoped", this::resources),
                Rule.ofEach("request_records_have_no_primitives", this::requests));
    }

    private void entities(JavaClass type, Consumer<String> faults) {
        if (MAPPED.stream().anyMatch(type::isAnnotatedWith) && !isPackagePrivate(type)) {
            faults.accept(type.getName() + " is mapped to a table and must be package-private");
        }
    }

    private void services(JavaClass type, Consumer<String> faults) {
        var stateless = type.isAnnotatedWith(STATELESS);
        var named = type.getSimpleName().endsWith("Service") && plan.place(type).isPresent();
        if (stateless != named || stateless && !type.getModifiers().contains(JavaModifier.PUBLIC)) {
            faults.accept(type.getName() + " must be public, @Stateless and named *Service, or none of it");
        }
    }

    private void access(JavaClass type, Consumer<String> faults) {
        if (!type.isAnnotatedWith(STATELESS) || ACCESS.stream().anyMatch(type::isAnnotatedWith)) {
            return;
        }
        businessMethods(type)
                .filter(method -> ACCESS.stream().noneMatch(method::isAnnotatedWith))
                .forEach(method -> faults.accept(method.getFullName() + " does not say who may call"));
    }

    private void serviceMethods(JavaClass type, Consumer<String> faults) {
        if (!type.isAnnotatedWith(STATELESS)) {
            return;
        }
        for (var method : type.getMethods()) {
            var is = method.getModifiers();
            var fine = is.contains(JavaModifier.PUBLIC)
                    || is.contains(JavaModifier.PRIVATE)
                    || is.contains(JavaModifier.SYNTHETIC)
                    || is.contains(JavaModifier.STATIC)
                    || method.isAnnotatedWith("jakarta.annotation.PostConstruct");
            if (!fine) {
                faults.accept(method.getFullName() + " must be public or private: the container refuses others");
            }
        }
    }

    /** Identity and café; the pipes of the platform are public by nature, timers because the container wants it. */
    private void shown(JavaClass type, Consumer<String> faults) {
        var hidden = !plan.isIn(type, "identity", "cafe")
                || !type.getModifiers().contains(JavaModifier.PUBLIC)
                || type.getEnclosingClass().isPresent();
        var shape = type.isAnnotatedWith(STATELESS)
                || type.isAnnotatedWith("jakarta.ejb.Startup")
                || type.isRecord()
                || type.isEnum()
                || type.isInterface()
                || type.isAssignableTo(plan.root() + ".platform.kernel.Refusal")
                || type.isAssignableTo("org.gamingcafe.platform.kernel.Refusal");
        if (!hidden && !shape) {
            faults.accept(type.getName() + " is public but no service, value, event or refusal");
        }
    }

    private void collections(JavaClass type, Consumer<String> faults) {
        var holds = type.getFields().stream()
                .anyMatch(field -> field.getRawType().getName().equals(ENTITY_MANAGER));
        if (holds && !(isPackagePrivate(type) && type.isAnnotatedWith(APPLICATION_SCOPED))) {
            faults.accept(type.getName() + " holds the EntityManager and is no package-private @ApplicationScoped");
        }
    }

    private void doors(JavaClass type, Consumer<String> faults) {
        if (!plan.isInDoor(type)) {
            return;
        }
        for (var arrow : type.getDirectDependenciesFromSelf()) {
            if (PERSISTENCE.contains(arrow.getTargetClass().getName())) {
                faults.accept(type.getName() + " -> " + arrow.getTargetClass().getName()
                        + ": doors hold no queries and no transactions");
            }
        }
    }

    private void observers(JavaClass type, Consumer<String> faults) {
        var observes = type.getMethods().stream()
                .flatMap(method -> method.getParameters().stream())
                .anyMatch(parameter -> parameter.isAnnotatedWith(OBSERVES));
        if (observes && plan.isIn(type, "identity", "cafe") && !isPackagePrivate(type)) {
            faults.accept(type.getName() + " observes events and must be package-private");
        }
    }

    private void resources(JavaClass type, Consumer<String> faults) {
        if (isResource(type) && !type.isAnnotatedWith(APPLICATION_SCOPED)) {
            faults.accept(type.getName() + " is a resource and must be @ApplicationScoped");
        }
    }

    /** An int turns 1.7 into 1 and a missing number into 0, silently. */
    private void requests(JavaClass type, Consumer<String> faults) {
        if (!isResource(type)) {
            return;
        }
        var seen = new HashSet<JavaClass>();
        for (var method : type.getMethods()) {
            method.getParameterTypes().forEach(parameter -> request(parameter, seen, faults));
        }
    }

    private void request(JavaType parameter, Set<JavaClass> seen, Consumer<String> faults) {
        for (var type : parameter.getAllInvolvedRawTypes()) {
            if (!type.isRecord() || !plan.isInDoor(type) || !seen.add(type)) {
                continue;
            }
            for (var field : type.getFields()) {
                if (field.getModifiers().contains(JavaModifier.STATIC)) {
                    continue;
                }
                if (field.getRawType().isPrimitive()) {
                    faults.accept(field.getFullName() + " is a primitive component of a request");
                }
                request(field.getType(), seen, faults);
            }
        }
    }

    private static boolean isResource(JavaClass type) {
        return type.isAnnotatedWith("jakarta.ws.rs.Path") && !type.isInterface();
    }

    static boolean isPackagePrivate(JavaClass type) {
        var is = type.getModifiers();
        return !is.contains(JavaModifier.PUBLIC) && !is.contains(JavaModifier.PROTECTED);
    }

    private static java.util.stream.Stream<JavaMethod> businessMethods(JavaClass type) {
        return type.getMethods().stream()
                .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC)
                        && !method.getModifiers().contains(JavaModifier.STATIC)
                        && !method.getModifiers().contains(JavaModifier.SYNTHETIC));
    }
}
