package io.vigil.command.complaint;

import io.vigil.api.complaint.ComplaintObject;
import java.time.Instant;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.Repository;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The aggregates, and what counts complaints. */
@Configuration(proxyBeanMethods = false)
@Import({Complaint.class, ComplaintCluster.class})
public class ComplaintConfiguration {

  @Bean
  ClusterCounter clusterCounter(
      @Qualifier("complaintClusterRepository") Repository<ComplaintCluster> clusters) {
    return new Counting(clusters);
  }

  private record Counting(Repository<ComplaintCluster> clusters) implements ClusterCounter {

    @Override
    public void count(
        ComplaintObject object, String complaintId, Instant receivedAt, Instant recordedAt)
        throws Exception {
      clusters
          .loadOrCreate(object.id(), ComplaintCluster::new)
          .execute(cluster -> cluster.count(object, complaintId, receivedAt, recordedAt));
    }

    @Override
    public void uncount(
        ComplaintObject object, String complaintId, Instant at, Instant recordedAt) {
      Aggregate<ComplaintCluster> found;
      try {
        found = clusters.load(object.id());
      } catch (AggregateNotFoundException e) {
        return;
      }
      found.execute(cluster -> cluster.uncount(object, complaintId, at, recordedAt));
    }
  }
}
