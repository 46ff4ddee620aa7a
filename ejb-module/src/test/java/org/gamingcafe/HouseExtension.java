package org.gamingcafe;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.enterprise.inject.spi.BeforeBeanDiscovery;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.InjectionPoint;
import jakarta.enterprise.inject.spi.ProcessAnnotatedType;
import jakarta.enterprise.inject.spi.ProcessBean;
import jakarta.enterprise.inject.spi.ProcessInjectionPoint;
import jakarta.enterprise.inject.spi.WithAnnotations;
import jakarta.enterprise.inject.spi.configurator.AnnotatedFieldConfigurator;
import jakarta.enterprise.util.AnnotationLiteral;
import jakarta.enterprise.util.Nonbinding;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Proxy;
import java.lang.reflect.Type;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gamingcafe.platform.kernel.DomainEvent;

/**
 * Teaches plain CDI what the server knows besides: EJBs, {@code @PersistenceContext}, {@code @Resource}, {@code @EJB};
 * puts the test's clock in the place of the real one; hears all events; fills interfaces that nobody implements yet.
 */
final class HouseExtension implements Extension {

    private static final int ABOVE_ALL = 100_000;

    private static final class InjectLiteral extends AnnotationLiteral<Inject> implements Inject {}

    private record ServerThing(Type type, String name) {}

    private final TestHouse house;
    private final Set<ServerThing> resources = new HashSet<>();
    private final Set<Type> present = new HashSet<>();
    private final List<InjectionPoint> wanted = new ArrayList<>();

    HouseExtension(TestHouse house) {
        this.house = house;
    }

    /** The server has an interceptor for each kind of {@code @Transactional}; here one serves them all. */
    void transactional(@Observes BeforeBeanDiscovery discovery) {
        discovery
                .configureInterceptorBinding(Transactional.class)
                .methods()
                .forEach(member -> member.add(Nonbinding.Literal.INSTANCE));
    }

    <T> void enterpriseBean(
            @Observes @WithAnnotations({Stateless.class, Singleton.class}) ProcessAnnotatedType<T> discovered) {
        var type = discovered.getAnnotatedType();
        if (type.isAnnotationPresent(Stateless.class) || type.isAnnotationPresent(Singleton.class)) {
            discovered
                    .configureAnnotatedType()
                    .add(ApplicationScoped.Literal.INSTANCE)
                    .add(EjbCall.Literal.INSTANCE);
        }
    }

    <T> void serverFields(
            @Observes @WithAnnotations({PersistenceContext.class, Resource.class, EJB.class})
                    ProcessAnnotatedType<T> discovered) {
        discovered.configureAnnotatedType().fields().forEach(this::serverField);
    }

    private <T> void serverField(AnnotatedFieldConfigurator<T> field) {
        var annotated = field.getAnnotated();
        if (annotated.isAnnotationPresent(PersistenceContext.class)) {
            field.remove(a -> a.annotationType() == PersistenceContext.class).add(new InjectLiteral());
        }
        if (annotated.isAnnotationPresent(EJB.class)) {
            field.remove(a -> a.annotationType() == EJB.class).add(new InjectLiteral());
        }
        if (annotated.isAnnotationPresent(Resource.class)) {
            var resource = annotated.getAnnotation(Resource.class);
            var name = resource.lookup().isEmpty() ? resource.name() : resource.lookup();
            resources.add(new ServerThing(annotated.getBaseType(), name));
            field.remove(a -> a.annotationType() == Resource.class)
                    .add(new InjectLiteral())
                    .add(new FromServer.Literal(name));
        }
    }

    void wanted(@Observes ProcessInjectionPoint<?, ?> point) {
        wanted.add(point.getInjectionPoint());
    }

    void present(@Observes ProcessBean<?> bean) {
        bean.getBean().getTypes().forEach(type -> present.add(raw(type)));
    }

    void add(@Observes AfterBeanDiscovery beans) {
        beans.<EntityManager>addBean()
                .addTypes(EntityManager.class, Object.class)
                .scope(Dependent.class)
                .createWith(context -> house.transactions().entityManager());
        beans.<TestClock>addBean()
                .addTypes(Clock.class, TestClock.class, Object.class)
                .scope(Dependent.class)
                .alternative(true)
                .priority(ABOVE_ALL)
                .createWith(context -> house.clock());
        beans.<DomainEvent>addObserverMethod()
                .observedType(DomainEvent.class)
                .beanClass(HouseExtension.class)
                .notifyWith(heard -> house.heard(heard.getEvent()));
        for (var thing : resources) {
            beans.addBean()
                    .addTypes(thing.type, Object.class)
                    .addQualifier(new FromServer.Literal(thing.name))
                    .scope(Dependent.class)
                    .createWith(context -> house.resources().get(raw(thing.type), thing.name));
        }
        fillGaps(beans);
    }

    /** An interface of another room without an implementation does not keep this room's test from starting. */
    private void fillGaps(AfterBeanDiscovery beans) {
        var filled = new HashSet<Object>();
        for (var point : wanted) {
            var type = raw(point.getType());
            var gap = type.isInterface()
                    && !present.contains(type)
                    && type != EntityManager.class
                    && !type.getName().startsWith("jakarta.enterprise.")
                    && !type.getName().startsWith("jakarta.inject.")
                    && !resources.contains(new ServerThing(point.getType(), serverName(point)));
            if (gap && filled.add(List.of(point.getType(), point.getQualifiers()))) {
                beans.addBean()
                        .addTypes(point.getType(), Object.class)
                        .qualifiers(point.getQualifiers())
                        .scope(Dependent.class)
                        .createWith(context -> house.resources().knows(type)
                                ? house.resources().get(type, "")
                                : absent(type));
            }
        }
    }

    private static String serverName(InjectionPoint point) {
        return point.getQualifiers().stream()
                .filter(FromServer.class::isInstance)
                .map(qualifier -> ((FromServer) qualifier).value())
                .findFirst()
                .orElse("");
    }

    private static Object absent(Class<?> type) {
        return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
            if (method.getName().equals("toString")) {
                return "nobody implements " + type.getName();
            }
            throw new UnsupportedOperationException("nobody implements " + type.getName() + "; supply() one");
        });
    }

    static Class<?> raw(Type type) {
        if (type instanceof ParameterizedType generic) {
            return raw(generic.getRawType());
        }
        return type instanceof Class<?> plain ? plain : Object.class;
    }
}
