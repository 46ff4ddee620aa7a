package org.gamingcafe.api;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.gamingcafe.api.ledger.LedgerAnswers;
import org.gamingcafe.api.member.MemberAnswer;
import org.gamingcafe.api.play.PlayAnswer;
import org.gamingcafe.api.reservation.ReservationAnswer;
import org.gamingcafe.api.station.OrdersAnswer;
import org.gamingcafe.api.station.StationDetailsAnswer;
import org.gamingcafe.api.tariff.ComparisonAnswer;
import org.gamingcafe.api.tariff.TariffAnswer;
import org.gamingcafe.api.till.ShiftAnswer;
import org.gamingcafe.api.wallet.BonusAnswer;
import org.gamingcafe.api.wallet.StatisticsAnswer;
import org.gamingcafe.api.wallet.TopUpAnswer;
import org.gamingcafe.api.wallet.TransactionAnswer;
import org.gamingcafe.api.wallet.WalletAnswer;
import org.jspecify.annotations.Nullable;

/** Completes the OpenAPI document with what holds for all operations: who may call, how it is refused, common parameters. */
public class Contract implements OASFilter {

    private static final String PROBLEM = "Problem";

    @Override
    public Operation filterOperation(Operation operation) {
        var found = method(operation.getOperationId());
        if (found.isEmpty()) {
            return operation;
        }
        var method = found.get();
        var open = Access.isOpen(method.getDeclaringClass(), method);
        if (!open) {
            operation.addSecurityRequirement(OASFactory.createSecurityRequirement()
                    .addScheme(isAtStation(method) ? Api.STATION_KEY : Api.BEARER));
        }
        operation.setDescription(Stream.of(who(method, open), refusals(method))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" ")));
        operation.getResponses().addAPIResponse("4XX", problem("Refused; the code says why."));
        operation.getResponses().addAPIResponse("5XX", problem("Trouble on our side; 503 names when to try again."));
        return operation;
    }

    @Override
    public Parameter filterParameter(Parameter parameter) {
        switch (String.valueOf(parameter.getName())) {
            case Commands.KEY ->
                parameter
                        .required(true)
                        .description("Made by the client for this one act (UUIDv7 advised); sent again with the same "
                                + "body it gets the same answer, with Idempotency-Replayed: true.")
                        .schema(text().minLength(1).maxLength(255).pattern("[\\x21-\\x7e]{1,255}"));
            case "size" ->
                parameter
                        .description("Entries per page.")
                        .schema(OASFactory.createSchema()
                                .addType(Schema.SchemaType.INTEGER)
                                .minimum(BigDecimal.ONE)
                                .maximum(BigDecimal.valueOf(100))
                                .defaultValue(20));
            case "after" -> parameter.description("The `next` of the page before.");
            case "venue" -> parameter.description("Needed by callers with rights in more than one venue.");
            case "If-Match" -> parameter.required(true).description("The ETag of what was seen.");
            default -> {}
        }
        return parameter;
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        dropTwins(document);
        var fault = object("One field that was wrong; the name is empty for the body as a whole.")
                .addProperty("field", text())
                .addProperty("code", text())
                .addProperty("message", text());
        var problem = object("A problem document (RFC 9457).")
                .addProperty("type", text().format("uri"))
                .addProperty("title", text())
                .addProperty("status", OASFactory.createSchema().addType(Schema.SchemaType.INTEGER))
                .addProperty("detail", text().description("For people, in the language of Accept-Language (en, de)."))
                .addProperty("code", text().description("Stable, for programs, such as wallet.insufficient-funds."))
                .addProperty("requestId", text())
                .addProperty(
                        "retryAfterSeconds",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.INTEGER)
                                .description(
                                        "After how many seconds another try makes sense; the same as Retry-After."))
                .addProperty(
                        "methods",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.ARRAY)
                                .items(text())
                                .description(
                                        "With step-up.required: how this person can show a factor, such as PASSWORD."))
                .addProperty(
                        "errors",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.ARRAY)
                                .items(fault));
        problem.setRequired(List.of("type", "title", "status", "detail", "code", "requestId"));
        document.getComponents().addSchema(PROBLEM, problem);
        answers()
                .forEach(answer -> requireWhatIsAlwaysThere(
                        document.getComponents().getSchemas().get(answer.getSimpleName()), answer));
    }

    /**
     * The library sometimes writes a described record down a second time, with a 1 behind its name, which nothing refers to:
     * whether it does depends on the order in which it comes upon the classes. Records of other rooms that only have the
     * same name are not meant.
     */
    private static void dropTwins(OpenAPI document) {
        var schemas = document.getComponents().getSchemas();
        schemas.keySet().stream()
                .filter(name -> name.endsWith("1"))
                .filter(name -> isTwin(schemas.get(name.substring(0, name.length() - 1)), schemas.get(name)))
                .toList()
                .forEach(document.getComponents()::removeSchema);
    }

    private static boolean isTwin(@Nullable Schema one, @Nullable Schema other) {
        return one != null
                && other != null
                && one.getDescription() != null
                && one.getDescription().equals(other.getDescription())
                && one.getProperties() != null
                && other.getProperties() != null
                && one.getProperties().keySet().equals(other.getProperties().keySet());
    }

    /** What an answer never leaves out, so that clients need not ask. Requests say it by their constraints. */
    private static void requireWhatIsAlwaysThere(@Nullable Schema schema, Class<?> answer) {
        if (schema != null && schema.getRequired() == null) {
            schema.setRequired(Arrays.stream(answer.getRecordComponents())
                    .filter(component -> !component.getAnnotatedType().isAnnotationPresent(Nullable.class))
                    .map(RecordComponent::getName)
                    .toList());
        }
    }

    private static Stream<Class<?>> answers() {
        return Stream.concat(
                        Resources.ALL.stream().flatMap(type -> Arrays.stream(type.getDeclaredClasses())),
                        Stream.concat(
                                Stream.of(LedgerAnswers.class, ComparisonAnswer.class)
                                        .flatMap(type -> Arrays.stream(type.getDeclaredClasses())),
                                Stream.of(
                                        MemberAnswer.class,
                                        PlayAnswer.class,
                                        PlayAnswer.PaidByAnswer.class,
                                        ReservationAnswer.class,
                                        ReservationAnswer.SeatAnswer.class,
                                        ShiftAnswer.class,
                                        OrdersAnswer.class,
                                        OrdersAnswer.LeaseAnswer.class,
                                        StationDetailsAnswer.class,
                                        StationDetailsAnswer.AbilityAnswer.class,
                                        StationDetailsAnswer.PulseAnswer.class,
                                        BonusAnswer.class,
                                        ComparisonAnswer.class,
                                        StatisticsAnswer.class,
                                        TariffAnswer.class,
                                        TopUpAnswer.class,
                                        TransactionAnswer.class,
                                        WalletAnswer.class)))
                .filter(type -> type.isRecord() && !type.getSimpleName().endsWith("Request"));
    }

    private static String who(Method method, boolean open) {
        if (open) {
            return "Open to everybody.";
        }
        if (isAtStation(method)) {
            return "For the program at the station, with its key.";
        }
        var own = method.getAnnotation(SignedIn.class);
        var declared = own == null ? method.getDeclaringClass().getAnnotation(SignedIn.class) : own;
        var permissions = declared == null ? new String[0] : declared.value();
        return permissions.length == 0
                ? "For everybody who is signed in."
                : "Needs the permission " + quoted(permissions, " or ") + ".";
    }

    private static boolean isAtStation(Method method) {
        return method.getDeclaringClass().isAnnotationPresent(AtStation.class);
    }

    private static String refusals(Method method) {
        var refuses = method.getAnnotation(Refuses.class);
        return refuses == null ? "" : "May be refused with " + quoted(refuses.value(), ", ") + ".";
    }

    private static String quoted(String[] words, String between) {
        return Arrays.stream(words).map(word -> "`" + word + "`").collect(Collectors.joining(between));
    }

    /** Ids are made of class and method. */
    private static Optional<Method> method(@Nullable String operationId) {
        return Resources.ALL.stream()
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method ->
                        (method.getDeclaringClass().getSimpleName() + "_" + method.getName()).equals(operationId))
                .findFirst();
    }

    private static APIResponse problem(String description) {
        var schema = OASFactory.createSchema().ref("#/components/schemas/" + PROBLEM);
        return OASFactory.createAPIResponse()
                .description(description)
                .content(OASFactory.createContent()
                        .addMediaType(
                                Problem.MEDIA_TYPE, OASFactory.createMediaType().schema(schema)));
    }

    private static Schema text() {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING);
    }

    private static Schema object(String description) {
        return OASFactory.createSchema().addType(Schema.SchemaType.OBJECT).description(description);
    }
}
