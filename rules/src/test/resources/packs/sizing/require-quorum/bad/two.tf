resource "aws_opensearch_domain" "logs" {
  domain_name = "logs"

  cluster_config {
    instance_count           = 4
    dedicated_master_enabled = true
    dedicated_master_count   = 2 # expect: require-quorum
  }
}
