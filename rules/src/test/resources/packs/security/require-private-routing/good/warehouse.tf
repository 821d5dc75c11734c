resource "aws_redshift_cluster" "reports" {
  cluster_identifier   = "reports-prod"
  enhanced_vpc_routing = true
}
