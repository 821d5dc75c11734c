resource "aws_db_instance" "shop" {
  instance_class = "db.m4.large" # expect: no-old-class
}

resource "aws_redshift_cluster" "facts" {
  cluster_identifier = "facts"
  node_type          = "dc2.large" # expect: no-old-class
}
