package org.gamingcafe;

import jakarta.ejb.ApplicationException;
import jakarta.ejb.EJBException;
import jakarta.ejb.EJBTransactionRequiredException;
import jakarta.ejb.EJBTransactionRolledbackException;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.TransactionRequiredException;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.UserTransaction;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jboss.weld.transaction.spi.TransactionServices;

/**
 * Container-managed transactions as the server does them, on one thread and one database: a frame per transaction, each
 * with its own entity manager; nested calls join or suspend. System exceptions come out as {@link EJBException}.
 */
final class Transactions implements TransactionServices {

    private static final Logger LOG = Logger.getLogger(Transactions.class.getName());
    private static final Set<String> WRITES = Set.of("persist", "merge", "remove", "refresh", "flush", "lock");

    private final EntityManagerFactory factory;
    private final ThreadLocal<Deque<Frame>> frames = ThreadLocal.withInitial(ArrayDeque::new);

    Transactions(EntityManagerFactory factory) {
        this.factory = factory;
    }

    /** A stretch of work on one thread: within a transaction, or knowingly without. */
    final class Frame {
        final boolean real;
        final List<Synchronization> synchronizations = new ArrayList<>();
        final Map<Object, Object> resources = new HashMap<>();
        boolean rollbackOnly;
        private EntityManager em;

        Frame(boolean real) {
            this.real = real;
        }

        EntityManager em() {
            if (em == null) {
                em = factory.createEntityManager();
                if (real) {
                    em.getTransaction().begin();
                }
            }
            return em;
        }

        private void commit() {
            if (em != null && em.getTransaction().isActive()) {
                em.getTransaction().commit();
            }
        }

        private void close() {
            if (em != null) {
                if (em.getTransaction().isActive()) {
                    em.getTransaction().rollback();
                }
                em.close();
            }
        }
    }

    /** Runs the act as an EJB method with this attribute is run. */
    Object call(TransactionAttributeType attribute, Callable<Object> act) throws Exception {
        return call(attribute, act, true);
    }

    Object call(TransactionAttributeType attribute, Callable<Object> act, boolean wrap) throws Exception {
        var active = isTransactionActive();
        return switch (attribute) {
            case REQUIRED -> active ? join(act, wrap) : begin(act, wrap);
            case REQUIRES_NEW -> begin(act, wrap);
            case SUPPORTS -> active ? join(act, wrap) : without(act, wrap);
            case NOT_SUPPORTED -> without(act, wrap);
            case MANDATORY -> {
                if (!active) {
                    throw new EJBTransactionRequiredException("Called outside of a transaction");
                }
                yield join(act, wrap);
            }
            case NEVER -> {
                if (active) {
                    throw new EJBException("Called inside a transaction");
                }
                yield without(act, wrap);
            }
        };
    }

    private Object join(Callable<Object> act, boolean wrap) throws Exception {
        try {
            return act.call();
        } catch (Exception failure) {
            if (rollsBack(failure)) {
                top().rollbackOnly = true;
            }
            if (!wrap || isApplication(failure) || failure instanceof EJBException) {
                throw failure;
            }
            throw (EJBException)
                    new EJBTransactionRolledbackException(failure.getMessage(), failure).initCause(failure);
        }
    }

    private Object begin(Callable<Object> act, boolean wrap) throws Exception {
        var frame = push(true);
        Object result;
        try {
            result = act.call();
        } catch (Exception failure) {
            end(frame, !rollsBack(failure));
            throw wrap ? wrapped(failure) : failure;
        } catch (Error failure) {
            end(frame, false);
            throw failure;
        }
        end(frame, true);
        return result;
    }

    private Object without(Callable<Object> act, boolean wrap) throws Exception {
        var frame = push(false);
        try {
            return act.call();
        } catch (Exception failure) {
            throw wrap ? wrapped(failure) : failure;
        } finally {
            pop(frame);
        }
    }

    private static Exception wrapped(Exception failure) {
        if (isApplication(failure) || failure instanceof EJBException) {
            return failure;
        }
        return new EJBException(failure.getMessage(), failure);
    }

    Frame push(boolean real) {
        var stack = frames.get();
        if (stack.size() == 1 && stack.peek() instanceof Frame lone && lone.resources.containsKey(Frame.class)) {
            pop(lone);
        }
        var frame = new Frame(real);
        stack.push(frame);
        return frame;
    }

    private void pop(Frame frame) {
        frames.get().remove(frame);
        frame.close();
    }

    /** Commits if the act went well and nobody asked for a rollback; tells the synchronizations afterwards. */
    void end(Frame frame, boolean well) {
        var status = Status.STATUS_ROLLEDBACK;
        try {
            if (well && !frame.rollbackOnly) {
                for (var i = 0; i < frame.synchronizations.size(); i++) {
                    frame.synchronizations.get(i).beforeCompletion();
                }
                if (!frame.rollbackOnly) {
                    frame.commit();
                    status = Status.STATUS_COMMITTED;
                }
            }
        } catch (RuntimeException failure) {
            throw new EJBTransactionRolledbackException("Transaction rolled back", failure);
        } finally {
            pop(frame);
            for (var synchronization : frame.synchronizations) {
                tell(synchronization, status);
            }
        }
    }

    /** As in the server: who fails after the commit is logged, the others are told nevertheless. */
    private static void tell(Synchronization synchronization, int status) {
        try {
            synchronization.afterCompletion(status);
        } catch (RuntimeException failure) {
            LOG.log(Level.SEVERE, "An observer failed after the transaction", failure);
        }
    }

    /** The frame of this thread; a read outside of any call gets one that ends with the next call. */
    Frame top() {
        var stack = frames.get();
        if (stack.isEmpty()) {
            push(false).resources.put(Frame.class, true);
        }
        return stack.peek();
    }

    EntityManager entityManager() {
        return (EntityManager) Proxy.newProxyInstance(
                Transactions.class.getClassLoader(), new Class<?>[] {EntityManager.class}, this::onEntityManager);
    }

    private Object onEntityManager(Object proxy, Method method, Object[] arguments) throws Throwable {
        if (method.getDeclaringClass() == Object.class) {
            return switch (method.getName()) {
                case "equals" -> proxy == arguments[0];
                case "hashCode" -> System.identityHashCode(proxy);
                default -> "the entity manager of this thread's transaction";
            };
        }
        if (method.getName().equals("close") || method.getName().equals("getTransaction")) {
            throw new IllegalStateException("The container manages this entity manager");
        }
        if (!top().real && WRITES.contains(method.getName())) {
            throw new TransactionRequiredException(method.getName() + " outside of a transaction");
        }
        try {
            return method.invoke(top().em(), arguments);
        } catch (InvocationTargetException failure) {
            throw failure.getTargetException();
        }
    }

    static boolean isApplication(Throwable failure) {
        return !(failure instanceof RuntimeException) || applicationException(failure) != null;
    }

    static boolean rollsBack(Throwable failure) {
        var marked = applicationException(failure);
        return marked == null ? failure instanceof RuntimeException : marked.rollback();
    }

    private static ApplicationException applicationException(Throwable failure) {
        for (Class<?> type = failure.getClass(); type != null; type = type.getSuperclass()) {
            var marked = type.getAnnotation(ApplicationException.class);
            if (marked != null && (type == failure.getClass() || marked.inherited())) {
                return marked;
            }
        }
        return null;
    }

    @Override
    public void registerSynchronization(Synchronization synchronization) {
        top().synchronizations.add(synchronization);
    }

    @Override
    public boolean isTransactionActive() {
        var top = frames.get().peek();
        return top != null && top.real;
    }

    @Override
    public UserTransaction getUserTransaction() {
        return ServerResources.userTransaction(this);
    }

    @Override
    public void cleanup() {}
}
