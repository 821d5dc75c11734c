resource "aws_db_instance" "shop" {
  engine         = "postgres"
  instance_class = "db.m4.large" # expect: no-old-class
}

resource "aws_redshift_cluster" "reports" {
  cluster_identifier = "reports"
  node_type          = "dc2.large" # expect: no-old-class
}
