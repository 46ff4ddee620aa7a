package org.gamingcafe.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.auth.LoginConfig;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeIn;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;

/** Version 1 of the API. Resources and providers are found by scanning. */
@ApplicationPath("/v1")
@LoginConfig(authMethod = "MP-JWT", realmName = "cafe")
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Gaming Café Suite",
                        version = "1.0",
                        description =
                                "Money is an amount as text and an ISO 4217 currency, instants are ISO 8601 in UTC,"
                                        + " ids are UUIDs. Lists are pages: send `next` as `after` to go on. Every error"
                                        + " is a problem document (RFC 9457) whose `code` is stable."))
@SecurityScheme(
        securitySchemeName = Api.BEARER,
        type = SecuritySchemeType.HTTP,
        scheme = "bearer",
        bearerFormat = "JWT",
        description = "The access token of a sign-in.")
@SecurityScheme(
        securitySchemeName = Api.STATION_KEY,
        type = SecuritySchemeType.APIKEY,
        in = SecuritySchemeIn.HEADER,
        apiKeyName = "X-Station-Key",
        description = "The key of a station; it opens what that station says and asks of itself.")
public class Api extends Application {

    public static final String BEARER = "bearer";
    public static final String STATION_KEY = "station-key";
    public static final String PREFIX = "/api/v1/";
}
