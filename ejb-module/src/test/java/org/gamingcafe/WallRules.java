package org.gamingcafe;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.gamingcafe.HousePlan.Place;

/** Floors, rooms, doors: who may know whom. */
final class WallRules {

    private static final Pattern FORBIDDEN_PACKAGES =
            Pattern.compile(".*\\.(util|utils|common|dto|mapper|facade|impl|manager|helper)(\\..*)?");

    private final HousePlan plan;

    WallRules(HousePlan plan) {
        this.plan = plan;
    }

    List<Rule> all() {
        return List.of(
                Rule.ofEach("a_floor_stands_only_on_the_floors_below", this::floors),
                Rule.ofEach("doors_do_not_know_each_other", this::doors),
                Rule.ofEach("a_room_knows_only_rooms_before_it", this::order),
                new Rule("rooms_form_no_circle", this::circles),
                Rule.ofEach("every_room_is_on_the_plan", this::onThePlan),
                Rule.ofEach("the_kernel_knows_no_container", this::kernel),
                Rule.ofEach("only_listed_ids_cross_floors", this::ids),
                Rule.ofEach("interfaces_are_contracts", this::contracts),
                new Rule("no_package_occurs_in_two_modules", this::modules));
    }

    private void floors(JavaClass type, Consumer<String> faults) {
        neighbours(type, (mine, other, arrow) -> {
            if (other.height() > mine.height()) {
                faults.accept(said(arrow, mine.floor() + " must not know " + other.floor()));
            }
        });
    }

    private void doors(JavaClass type, Consumer<String> faults) {
        neighbours(type, (mine, other, arrow) -> {
            if (mine.isDoor() && other.isDoor() && !mine.floor().equals(other.floor())) {
                faults.accept(said(arrow, "doors do not know each other"));
            }
        });
    }

    private void order(JavaClass type, Consumer<String> faults) {
        neighbours(type, (mine, other, arrow) -> {
            var sameFloor = mine.floor().equals(other.floor()) && mine.isFloor();
            if (sameFloor && !mine.room().equals(other.room()) && !mine.mayKnow(other.room())) {
                faults.accept(said(arrow, "room " + mine.room() + " must not know room " + other.room()));
            }
        });
    }

    private void circles(JavaClasses classes, Consumer<String> faults) {
        var arrows = new HashMap<Place, Set<Place>>();
        classes.forEach(type -> neighbours(type, (mine, other, arrow) -> {
            if (!mine.equals(other) && !mine.room().isEmpty() && !other.room().isEmpty()) {
                arrows.computeIfAbsent(mine, ignored -> new LinkedHashSet<>()).add(other);
            }
        }));
        for (var start : arrows.keySet()) {
            if (reaches(arrows, start)) {
                faults.accept(start.floor() + "." + start.room() + " stands on itself, by way of " + arrows.get(start));
            }
        }
    }

    private static boolean reaches(Map<Place, Set<Place>> arrows, Place start) {
        var seen = new LinkedHashSet<Place>();
        var next = new ArrayDeque<>(arrows.get(start));
        while (!next.isEmpty()) {
            var place = next.pop();
            if (place.equals(start)) {
                return true;
            }
            if (seen.add(place)) {
                next.addAll(arrows.getOrDefault(place, Set.of()));
            }
        }
        return false;
    }

    private void onThePlan(JavaClass type, Consumer<String> faults) {
        var place = plan.place(type);
        if (place.isPresent() && !place.get().isOnThePlan()) {
            faults.accept(type.getName() + " lies in no room of the plan (see HousePlan)");
        }
        if (FORBIDDEN_PACKAGES.matcher(type.getPackageName()).matches()) {
            faults.accept(type.getName() + " lies in a package that says how, not what");
        }
    }

    private void kernel(JavaClass type, Consumer<String> faults) {
        if (!plan.isIn(type, "platform.kernel")) {
            return;
        }
        for (var arrow : type.getDirectDependenciesFromSelf()) {
            var target = arrow.getTargetClass().getPackageName();
            if (target.matches("jakarta\\.(enterprise\\.(context|event|inject).*|inject|persistence.*|ws.*|faces.*)")) {
                faults.accept(said(arrow, "the kernel is plain Java"));
            }
        }
    }

    private void ids(JavaClass type, Consumer<String> faults) {
        var name = type.getSimpleName();
        if (plan.isIn(type, "platform.kernel") && name.endsWith("Id") && !HousePlan.IDS_IN_THE_KERNEL.contains(name)) {
            faults.accept(type.getName() + " is not on the list of ids that cross floors");
        }
    }

    /** Sealed families and annotations are no contracts; a private interface is a shape within its class. */
    private void contracts(JavaClass type, Consumer<String> faults) {
        var listed = HousePlan.CONTRACTS.contains(type.getSimpleName());
        var free = !type.isInterface()
                || type.getSimpleName().equals("package-info")
                || type.isAnnotation()
                || listed
                || implementations(type) > 1
                || type.reflect().isSealed()
                || Modifier.isPrivate(type.reflect().getModifiers());
        if (plan.place(type).isPresent() && !free) {
            faults.accept(type.getName() + " is an interface with fewer than two implementations and no contract");
        }
    }

    private static long implementations(JavaClass type) {
        return type.getAllSubclasses().stream()
                .filter(heir -> !heir.isInterface())
                .count();
    }

    /** Split packages break the isolation of sub-deployments. */
    private void modules(JavaClasses classes, Consumer<String> faults) {
        var homes = new HashMap<String, Set<String>>();
        for (var type : classes) {
            type.getSource()
                    .ifPresent(source -> homes.computeIfAbsent(type.getPackageName(), ignored -> new TreeSet<>())
                            .add(home(source.getUri(), type)));
        }
        homes.forEach((name, places) -> {
            if (places.size() > 1) {
                faults.accept(name + " occurs in " + places);
            }
        });
    }

    private static String home(URI uri, JavaClass type) {
        var text = uri.toString();
        return text.substring(0, text.length() - type.getName().length() - ".class".length());
    }

    private interface Arrow {
        void look(Place mine, Place other, Dependency arrow);
    }

    private void neighbours(JavaClass type, Arrow look) {
        var mine = plan.place(type);
        if (mine.isEmpty() || HousePlan.PROGRAMS.contains(mine.get().floor())) {
            return;
        }
        for (var arrow : type.getDirectDependenciesFromSelf()) {
            plan.place(arrow.getTargetClass().getBaseComponentType())
                    .ifPresent(other -> look.look(mine.get(), other, arrow));
        }
    }

    private static String said(Dependency arrow, String why) {
        return arrow.getOriginClass().getName() + " -> "
                + arrow.getTargetClass().getBaseComponentType().getName() + ": " + why;
    }
}
