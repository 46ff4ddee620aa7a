package org.gamingcafe.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.gamingcafe.api.account.ClaimResource;
import org.gamingcafe.api.account.EmailChangeResource;
import org.gamingcafe.api.account.LeavingResource;
import org.gamingcafe.api.account.PasswordResource;
import org.gamingcafe.api.account.RegistrationResource;
import org.gamingcafe.api.account.UnlockResource;
import org.gamingcafe.api.audit.AuditResource;
import org.gamingcafe.api.floor.ConnectCodeResource;
import org.gamingcafe.api.game.GameResource;
import org.gamingcafe.api.job.JobResource;
import org.gamingcafe.api.ledger.LedgerResource;
import org.gamingcafe.api.limit.AllowListResource;
import org.gamingcafe.api.limit.VenueAddressResource;
import org.gamingcafe.api.login.LoginHistoryResource;
import org.gamingcafe.api.login.LoginResource;
import org.gamingcafe.api.login.PasskeyLoginResource;
import org.gamingcafe.api.login.PasskeyResource;
import org.gamingcafe.api.login.PasskeyStepUpResource;
import org.gamingcafe.api.login.RiskResource;
import org.gamingcafe.api.login.SecondFactorResource;
import org.gamingcafe.api.login.SecondFactorSetUpResource;
import org.gamingcafe.api.login.SecondStepResource;
import org.gamingcafe.api.login.StepUpResource;
import org.gamingcafe.api.loyalty.EnrolmentResource;
import org.gamingcafe.api.loyalty.RewardResource;
import org.gamingcafe.api.member.CardResource;
import org.gamingcafe.api.member.GuardianResource;
import org.gamingcafe.api.member.MemberResource;
import org.gamingcafe.api.notice.AlertResource;
import org.gamingcafe.api.notice.PreferenceResource;
import org.gamingcafe.api.opening.OpeningPreviewResource;
import org.gamingcafe.api.outbox.OutboxResource;
import org.gamingcafe.api.pass.PassProductResource;
import org.gamingcafe.api.reservation.CalendarLinkResource;
import org.gamingcafe.api.review.ReviewResource;
import org.gamingcafe.api.sale.PromotionResource;
import org.gamingcafe.api.session.SessionResource;
import org.gamingcafe.api.session.TrustedDeviceResource;
import org.gamingcafe.api.station.SeatWordResource;
import org.gamingcafe.api.station.StaffCallResource;
import org.gamingcafe.api.station.StationDetailsResource;
import org.gamingcafe.api.station.StationGroupResource;
import org.gamingcafe.api.station.StationKeyResource;
import org.gamingcafe.api.station.StationLinkResource;
import org.gamingcafe.api.station.StationRoomResource;
import org.gamingcafe.api.station.StationTicketResource;
import org.gamingcafe.api.tariff.QuoteResource;
import org.gamingcafe.api.tariff.TariffResource;
import org.gamingcafe.api.till.ReceiptResource;
import org.gamingcafe.api.till.TillKeyResource;
import org.gamingcafe.api.user.UserAccessResource;
import org.gamingcafe.api.user.UserFactorResource;
import org.gamingcafe.api.user.UsersResource;
import org.gamingcafe.api.venue.VenueResource;
import org.gamingcafe.api.wallet.LinkResource;
import org.junit.jupiter.api.Test;

/** What holds for every operation of the API; each guard is shown to fail on a wrong one. */
class OperationsTest {

    private static final List<Class<?>> ALL = new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("org.gamingcafe.api")
                    .stream()
                    .filter(type -> type.isAnnotatedWith(Path.class))
                    .<Class<?>>map(JavaClass::reflect)
                    .toList();

    /** Acts that neither move money or stock nor start, change or end play. Of a job one run goes at a time anyway. */
    private static final Set<Class<?>> WITHOUT_KEY = Set.of(
            AlertResource.class,
            AllowListResource.class,
            AuditResource.class,
            CalendarLinkResource.class,
            CardResource.class,
            ClaimResource.class,
            EmailChangeResource.class,
            LeavingResource.class,
            ConnectCodeResource.class,
            GameResource.class,
            GuardianResource.class,
            LedgerResource.class,
            LinkResource.class,
            LoginResource.class,
            EnrolmentResource.class,
            MemberResource.class,
            OpeningPreviewResource.class,
            JobResource.class,
            OutboxResource.class,
            PassProductResource.class,
            TillKeyResource.class,
            PasskeyLoginResource.class,
            PasskeyResource.class,
            PasskeyStepUpResource.class,
            PasswordResource.class,
            PreferenceResource.class,
            LoginHistoryResource.class,
            ReviewResource.class,
            RiskResource.class,
            StepUpResource.class,
            TrustedDeviceResource.class,
            TariffResource.class,
            QuoteResource.class,
            PromotionResource.class,
            ReceiptResource.class,
            RegistrationResource.class,
            RewardResource.class,
            SecondFactorResource.class,
            SecondFactorSetUpResource.class,
            SecondStepResource.class,
            SessionResource.class,
            UserAccessResource.class,
            UserFactorResource.class,
            UsersResource.class,
            SeatWordResource.class,
            StaffCallResource.class,
            StationDetailsResource.class,
            StationGroupResource.class,
            StationKeyResource.class,
            StationLinkResource.class,
            StationRoomResource.class,
            StationTicketResource.class,
            UnlockResource.class,
            VenueAddressResource.class,
            VenueResource.class);

    @Path("/wrong")
    static class Wrong {
        @POST
        public void undeclared(Unbounded request) {}

        record Unbounded(String text, int number, Long count) {}
    }

    @Test
    void the_contract_knows_every_resource() {
        assertThat(Resources.ALL).containsExactlyInAnyOrderElementsOf(ALL);
    }

    @Test
    void every_operation_says_who_may_call_it() {
        assertThat(operations(ALL)).isNotEmpty().allMatch(OperationsTest::declaresAccess);
        assertThat(operations(List.of(Wrong.class))).noneMatch(OperationsTest::declaresAccess);
    }

    @Test
    void every_operation_is_described() {
        assertThat(operations(ALL)).allMatch(method -> method.isAnnotationPresent(Operation.class));
    }

    @Test
    void the_contract_names_every_constant_of_the_rooms() throws Exception {
        var settings = new Properties();
        try (var file = Contract.class.getResourceAsStream("/META-INF/microprofile-config.properties")) {
            settings.load(file);
        }
        var prefix = "mp.openapi.schema.";
        for (var key : settings.stringPropertyNames()) {
            if (key.startsWith(prefix)
                    && Class.forName(key.substring(prefix.length())).isEnum()) {
                var constants = Class.forName(key.substring(prefix.length())).getEnumConstants();
                var names =
                        Arrays.stream(constants).map(name -> "\"" + name + "\"").collect(Collectors.joining(","));
                assertThat(settings.getProperty(key)).as(key).contains("[" + names + "]");
            }
        }
        assertThat(foreignEnums())
                .isNotEmpty()
                .allSatisfy(type -> assertThat(settings).containsKey(prefix + type.getName()));
    }

    /** Enums of rooms in requests, answers and parameters; the contract's scanner sees only this module. */
    private static Set<Class<?>> foreignEnums() {
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("org.gamingcafe.api")
                        .stream()
                        .filter(type -> type.isRecord() || type.isAnnotatedWith(Path.class))
                        .map(JavaClass::reflect)
                        .flatMap(type -> Stream.concat(
                                Arrays.stream(type.getDeclaredFields()).map(Field::getType),
                                operations(List.of(type)).flatMap(act -> Arrays.stream(act.getParameterTypes()))))
                        .filter(type -> type.isEnum() && !type.getName().startsWith("org.gamingcafe.api."))
                        .collect(Collectors.toSet());
    }

    @Test
    void operations_of_a_resource_have_names_of_their_own() {
        assertThat(operations(ALL).map(method -> method.getDeclaringClass().getSimpleName() + method.getName()))
                .doesNotHaveDuplicates();
    }

    @Test
    void acts_that_move_something_take_a_key() {
        var acts = operations(ALL)
                .filter(method -> method.isAnnotationPresent(POST.class))
                .filter(method -> !WITHOUT_KEY.contains(method.getDeclaringClass()))
                .toList();

        assertThat(acts).hasSizeGreaterThan(7).allMatch(OperationsTest::takesKey);
        assertThat(operations(List.of(Wrong.class))).noneMatch(OperationsTest::takesKey);
    }

    @Test
    void every_input_is_bounded_and_no_primitive() {
        assertThat(unbounded(ALL)).isEmpty();
        assertThat(unbounded(List.of(Wrong.class))).containsExactlyInAnyOrder("text", "number", "count");
    }

    private static boolean declaresAccess(Method operation) {
        return Stream.of(operation, operation.getDeclaringClass())
                .anyMatch(place ->
                        place.isAnnotationPresent(SignedIn.class) || place.isAnnotationPresent(PermitAll.class));
    }

    private static boolean takesKey(Method operation) {
        return Arrays.stream(operation.getParameters())
                .map(parameter -> parameter.getAnnotation(HeaderParam.class))
                .anyMatch(header -> header != null && header.value().equals(Commands.KEY));
    }

    private static Stream<Method> operations(List<Class<?>> resources) {
        return resources.stream()
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> Arrays.stream(method.getAnnotations())
                        .anyMatch(mark -> mark.annotationType().isAnnotationPresent(HttpMethod.class)));
    }

    private static Set<String> unbounded(List<Class<?>> resources) {
        return operations(resources)
                .flatMap(method -> Arrays.stream(method.getParameterTypes()))
                .filter(Class::isRecord)
                .flatMap(OperationsTest::components)
                .filter(component -> !isBounded(component))
                .map(RecordComponent::getName)
                .collect(Collectors.toSet());
    }

    private static Stream<RecordComponent> components(Class<?> type) {
        return Arrays.stream(type.getRecordComponents());
    }

    private static boolean isBounded(RecordComponent component) {
        var type = component.getType();
        if (type.isPrimitive()) {
            return false;
        }
        if (type == String.class || type == List.class) {
            var size = component.getAccessor().getAnnotation(Size.class);
            var pattern = component.getAccessor().getAnnotation(jakarta.validation.constraints.Pattern.class);
            return pattern != null || size != null && size.max() < Integer.MAX_VALUE;
        }
        return type != Long.class && type != Integer.class
                || component.getAccessor().isAnnotationPresent(Max.class);
    }
}
