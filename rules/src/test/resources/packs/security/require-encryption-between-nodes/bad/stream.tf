resource "aws_msk_cluster" "events" {
  cluster_name = "events"

  encryption_info {
    encryption_in_transit {
      in_cluster = false # expect: require-encryption-between-nodes
    }
  }
}
