package org.gamingcafe;

import jakarta.ejb.SessionContext;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.UserTransaction;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import javax.sql.DataSource;
import org.infinispan.Cache;

/** What {@code @Resource} fields get: the pool, caches, executors, transaction words; else what the test has supplied. */
final class ServerResources implements AutoCloseable {

    private final Transactions transactions;
    private final DataSource dataSource;
    private final TestCaches caches;
    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(4, task -> {
        var thread = new Thread(task, "house");
        thread.setDaemon(true);
        return thread;
    });
    private final Map<Class<?>, Object> supplied = new ConcurrentHashMap<>();

    ServerResources(Transactions transactions, DataSource dataSource, TestClock clock) {
        this.transactions = transactions;
        this.dataSource = dataSource;
        this.caches = new TestCaches(clock);
    }

    void supply(Class<?> type, Object thing) {
        supplied.put(type, thing);
    }

    boolean knows(Class<?> type) {
        return supplied.containsKey(type);
    }

    Object get(Class<?> type, String name) {
        if (supplied.containsKey(type)) {
            return supplied.get(type);
        }
        if (type == DataSource.class) {
            return dataSource;
        }
        if (type == Cache.class) {
            return caches.get(name);
        }
        if (type == ManagedExecutorService.class || type == ManagedScheduledExecutorService.class) {
            return executor(type);
        }
        if (type == ManagedThreadFactory.class) {
            return threadFactory();
        }
        if (type == TransactionSynchronizationRegistry.class) {
            return registry();
        }
        if (type == UserTransaction.class) {
            return userTransaction(transactions);
        }
        return type == SessionContext.class ? sessionContext() : null;
    }

    private Object executor(Class<?> type) {
        return Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    if (method.getName().equals("toString")) {
                        return "managed executor";
                    }
                    try {
                        return method.invoke(threads, arguments);
                    } catch (InvocationTargetException failure) {
                        throw failure.getTargetException();
                    }
                });
    }

    private Object threadFactory() {
        return Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {ManagedThreadFactory.class},
                (proxy, method, arguments) -> {
                    if (!method.getName().equals("newThread")) {
                        throw new UnsupportedOperationException(method.getName());
                    }
                    var thread = new Thread((Runnable) arguments[0], "house-side");
                    thread.setDaemon(true);
                    return thread;
                });
    }

    private Object registry() {
        return Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {TransactionSynchronizationRegistry.class},
                (proxy, method, arguments) -> {
                    var active = transactions.isTransactionActive();
                    switch (method.getName()) {
                        case "getTransactionKey":
                            return active ? transactions.top() : null;
                        case "getTransactionStatus":
                            return status();
                        case "registerInterposedSynchronization":
                            if (!active) {
                                throw new IllegalStateException("No transaction");
                            }
                            transactions.registerSynchronization((Synchronization) arguments[0]);
                            return null;
                        case "putResource":
                            return transactions.top().resources.put(arguments[0], arguments[1]);
                        case "getResource":
                            return transactions.top().resources.get(arguments[0]);
                        case "setRollbackOnly":
                            transactions.top().rollbackOnly = true;
                            return null;
                        case "getRollbackOnly":
                            return transactions.top().rollbackOnly;
                        default:
                            return "transaction registry";
                    }
                });
    }

    private int status() {
        if (!transactions.isTransactionActive()) {
            return Status.STATUS_NO_TRANSACTION;
        }
        return transactions.top().rollbackOnly ? Status.STATUS_MARKED_ROLLBACK : Status.STATUS_ACTIVE;
    }

    private Object sessionContext() {
        return Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {SessionContext.class}, (proxy, method, arguments) -> {
                    switch (method.getName()) {
                        case "setRollbackOnly":
                            transactions.top().rollbackOnly = true;
                            return null;
                        case "getRollbackOnly":
                            return transactions.top().rollbackOnly;
                        case "getBusinessObject":
                            return TestHouse.current().the((Class<?>) arguments[0]);
                        default:
                            throw new UnsupportedOperationException(method.getName());
                    }
                });
    }

    static UserTransaction userTransaction(Transactions transactions) {
        return (UserTransaction) Proxy.newProxyInstance(
                ServerResources.class.getClassLoader(),
                new Class<?>[] {UserTransaction.class},
                (proxy, method, arguments) -> {
                    switch (method.getName()) {
                        case "begin" -> transactions.push(true);
                        case "commit" -> transactions.end(transactions.top(), true);
                        case "rollback" -> transactions.end(transactions.top(), false);
                        case "setRollbackOnly" -> transactions.top().rollbackOnly = true;
                        default -> {
                            return transactions.isTransactionActive()
                                    ? Status.STATUS_ACTIVE
                                    : Status.STATUS_NO_TRANSACTION;
                        }
                    }
                    return null;
                });
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
