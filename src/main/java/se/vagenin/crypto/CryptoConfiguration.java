package se.vagenin.crypto;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CryptoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    KeyService keyService(
            @Value("${vagenin.keyset-file}") Path file,
            @Value("${vagenin.keyset-create:false}") boolean createWhereMissing) {
        return createWhereMissing ? KeysetFile.openOrCreate(file) : KeysetFile.open(file);
    }
}
