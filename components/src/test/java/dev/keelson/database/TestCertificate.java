package dev.keelson.database;

/** The certificate of an authority that nobody has heard of, valid for a hundred years. */
public final class TestCertificate {
    public static final String PEM = """
            -----BEGIN CERTIFICATE-----
            MIIBejCCASGgAwIBAgIUYYJl+GoR9wmcvBdjQqCsjwmeo/8wCgYIKoZIzj0EAwIw
            EjEQMA4GA1UEAwwHdGVhbS1jYTAgFw0yNjExMzAxMjIzNDJaGA8yMTI2MTEwNjEy
            MjM0MlowEjEQMA4GA1UEAwwHdGVhbS1jYTBZMBMGByqGSM49AgEGCCqGSM49AwEH
            A0IABHT3WacoiPgvP6yU9BpcIrANvExR2bDpR/Idi1WxnVTolVJIpuSH1FNTN1Kg
            X5D0/KO9k/EuieuaADwlXx12IfCjUzBRMB0GA1UdDgQWBBSNA9sA7qUZq17zFXN9
            h7w834UJJTAfBgNVHSMEGDAWgBSNA9sA7qUZq17zFXN9h7w834UJJTAPBgNVHRMB
            Af8EBTADAQH/MAoGCCqGSM49BAMCA0cAMEQCIDcKk/l3b6kOqMcreGeABvILfW/b
            jGmCL8WzxYDlDX7SAiBUMj328/omh4iPsM1Sj97a7gJCrZZ3zlZJdVDp6vPAzA==
            -----END CERTIFICATE-----
            """;

    private TestCertificate() {}
}
