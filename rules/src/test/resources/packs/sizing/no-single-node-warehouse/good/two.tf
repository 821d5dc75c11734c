resource "aws_redshift_cluster" "facts" {
  cluster_identifier = "facts-prod"
  node_type          = "ra3.xlplus"
  number_of_nodes    = 2
}
